package org.playcaller.state;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a state's lists tell: a list that is left out is unknown, an empty one says none. */
public final class Told {

  private Told() {}

  /**
   * Returns the entries that are told, for whoever looks at each of them.
   *
   * @param <T> what the list holds
   * @param list a list of a state; null where it is left out
   * @return its entries; none where it is left out
   */
  public static <T> List<T> of(@Nullable List<T> list) {
    return list == null ? List.of() : list;
  }
}
