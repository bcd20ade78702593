package org.playcaller.plan;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.playcaller.playbook.Wording;

/** What else stands in the calendar: at the same time of a day, or with the same person. */
final class Clashes {

  private static final int NAMED = 3;

  private static final int SECONDS = 60;

  /** What is further away, in seconds, is another time altogether. */
  private static final int NEAR = 2 * 60 * SECONDS;

  private static final LocalTime EARLIEST = LocalTime.of(8, 0);
  private static final LocalTime LATEST = LocalTime.of(18, 30);

  /**
   * What takes place with somebody at a time of day.
   *
   * @param key the person and the day
   * @param from when it begins
   * @param minutes how long it takes; null where that is not known
   */
  record Timed(String key, LocalTime from, @Nullable Integer minutes) {

    private int begins() {
      return from.toSecondOfDay();
    }

    /** What takes no known time takes a moment. */
    private int ends() {
      return begins() + (minutes == null ? 0 : minutes * SECONDS);
    }

    /** Whether one is under way when the other begins. */
    private boolean overlaps(Timed other) {
      return begins() == other.begins()
          || (begins() < other.begins() ? other.begins() < ends() : begins() < other.ends());
    }
  }

  private final Map<LocalDate, List<Timed>> calendar = new HashMap<>();
  private final Map<String, List<Timed>> byKey = new HashMap<>();
  private final Map<LocalDate, List<Timed>> taken = new HashMap<>();

  void add(LocalDate day, Timed timed) {
    calendar.computeIfAbsent(day, on -> new ArrayList<>()).add(timed);
    byKey.computeIfAbsent(timed.key(), key -> new ArrayList<>()).add(timed);
  }

  /** Takes a time that stands in no calendar, and that others keep free. */
  void take(LocalDate day, Timed timed) {
    taken.computeIfAbsent(day, on -> new ArrayList<>()).add(timed);
  }

  /** What is planned at the same time with somebody else, in words; empty where nothing is. */
  String with(Timed at, LocalDate day) {
    TreeSet<LocalTime> times =
        times(
            calendar.getOrDefault(day, List.of()),
            other -> other.overlaps(at) && !other.key().equals(at.key()));
    String what = times.size() == 1 ? "another at " : "others at ";
    return times.isEmpty() ? "" : "clashes with " + what + listed(times) + ": move one";
  }

  /**
   * The nearest time, before or after, at which something that clashes can be done; null where it
   * clashes with nothing, or no time is near.
   */
  @Nullable LocalTime nearest(Timed at, LocalDate day) {
    List<Timed> others =
        Stream.concat(
                calendar.getOrDefault(day, List.of()).stream(),
                taken.getOrDefault(day, List.of()).stream())
            .filter(other -> !other.key().equals(at.key()))
            .toList();
    if (at.minutes() == null || others.stream().noneMatch(at::overlaps)) {
      return null;
    }
    return others.stream()
        .filter(other -> other.minutes() != null)
        .flatMapToInt(other -> IntStream.of(other.begins() - at.minutes() * SECONDS, other.ends()))
        .filter(begins -> Math.abs(begins - at.begins()) <= NEAR)
        .filter(begins -> begins >= EARLIEST.toSecondOfDay() && begins <= LATEST.toSecondOfDay())
        .mapToObj(begins -> new Timed(at.key(), LocalTime.ofSecondOfDay(begins), at.minutes()))
        .filter(free -> others.stream().noneMatch(free::overlaps))
        .map(Timed::from)
        .min(
            Comparator.<LocalTime>comparingInt(from -> Math.abs(from.toSecondOfDay() - at.begins()))
                .thenComparing(Comparator.naturalOrder()))
        .orElse(null);
  }

  /** What else is planned with them on that day, in words; empty where nothing is. */
  String besides(Timed at) {
    TreeSet<LocalTime> times =
        times(byKey.getOrDefault(at.key(), List.of()), other -> !other.from().equals(at.from()));
    return times.isEmpty() ? "" : "also planned with them at " + listed(times);
  }

  private static TreeSet<LocalTime> times(List<Timed> timed, Predicate<Timed> wanted) {
    TreeSet<LocalTime> times = new TreeSet<>();
    for (Timed one : timed) {
      if (wanted.test(one)) {
        times.add(one.from());
      }
    }
    return times;
  }

  private static String listed(TreeSet<LocalTime> times) {
    List<LocalTime> inOrder = List.copyOf(times);
    return Wording.listed(inOrder.size(), NAMED, i -> inOrder.get(i).toString());
  }
}
