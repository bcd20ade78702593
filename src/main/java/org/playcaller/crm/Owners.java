package org.playcaller.crm;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds the user behind a column that holds a user's id or name. */
final class Owners {

  private final Set<String> ids = new HashSet<>();
  private final Map<String, Set<String>> idsByName = new HashMap<>();
  private final Set<String> strangers = new HashSet<>();

  void add(String id, @Nullable String name) {
    ids.add(id);
    if (name != null) {
      idsByName.computeIfAbsent(name, n -> new HashSet<>()).add(id);
    }
  }

  /**
   * The user's id. Somebody who is not in the file of users is kept under what the column says, and
   * listed once: their deals are real, only their name is unknown.
   *
   * @return null, and the row is rejected, where nobody is named or the name is that of several
   */
  @Nullable String find(Row row, Column column) {
    String text = row.key(column);
    if (text == null || ids.contains(text)) {
      return text;
    }
    Set<String> named = idsByName.getOrDefault(text, Set.of());
    if (named.size() > 1) {
      row.reject(column, "the name of " + named.size() + " users; the row is left out");
      return null;
    }
    if (named.isEmpty() && strangers.add(text)) {
      row.reject(column, "nobody in the file of users; kept as a user known by this alone");
    }
    return named.isEmpty() ? text : named.iterator().next();
  }
}
