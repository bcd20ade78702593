package org.playcaller.crm;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Keeps the lists of a state to a size that a plan can be made from, and says so where it cuts. */
final class Bound {

  private static final int MOST = 4_999;

  private final Consumer<Reject> rejects;

  Bound(Consumer<Reject> rejects) {
    this.rejects = rejects;
  }

  /** All of them, since something names each; null where they are more than a state may hold. */
  <T> @Nullable List<T> allOrNone(String rep, String what, Collection<T> all) {
    if (all.size() <= MOST) {
      return List.copyOf(all);
    }
    rejects.accept(new Reject("", 0, "", rep, all.size() + " " + what + " of one rep; none kept"));
    return null;
  }

  /** The newest of them, in the order given; one of an unknown day counts as the oldest. */
  <T> List<T> newest(String rep, String what, List<T> all, Function<T, @Nullable LocalDate> day) {
    if (all.size() <= MOST) {
      return all;
    }
    rejects.accept(
        new Reject(
            "", 0, "", rep, all.size() + " " + what + " of one rep; the newest " + MOST + " kept"));
    Comparator<Integer> byDay =
        Comparator.comparing(
            i -> day.apply(all.get(i)), Comparator.nullsFirst(Comparator.naturalOrder()));
    Set<Integer> kept =
        new HashSet<>(
            IntStream.range(0, all.size()).boxed().sorted(byDay.reversed()).limit(MOST).toList());
    List<T> newest = new ArrayList<>();
    for (int i = 0; i < all.size(); i++) {
      if (kept.contains(i)) {
        newest.add(all.get(i));
      }
    }
    return newest;
  }
}
