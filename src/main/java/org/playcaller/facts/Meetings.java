package org.playcaller.facts;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.playcaller.state.Activity;

/** Meetings that are planned: the next about each open deal, and the next with each person. */
final class Meetings {

  private final Map<String, Integer> aboutDeal = new HashMap<>();
  private final Map<String, Integer> withPerson = new HashMap<>();

  Meetings(
      LocalDate day,
      @Nullable List<Activity> log,
      Set<String> deals,
      UnaryOperator<String> personOf) {
    for (Activity activity : log == null ? List.<Activity>of() : log) {
      boolean isMeeting = activity.kind() != null && activity.kind().isAgreed();
      if (isMeeting && activity.with() != null && activity.isPlanned(day)) {
        int days = (int) ChronoUnit.DAYS.between(day, activity.on());
        if (deals.contains(activity.with())) {
          aboutDeal.merge(activity.with(), days, Math::min);
        } else {
          withPerson.merge(personOf.apply(activity.with()), days, Math::min);
        }
      }
    }
  }

  /**
   * Days until the next meeting or demonstration about an open deal: one that names it, or one with
   * its buyer that names no deal; unknown where none is planned.
   */
  @Nullable Integer daysToNextAbout(String deal, String person) {
    return Stream.of(aboutDeal.get(deal), withPerson.get(person))
        .flatMap(Stream::ofNullable)
        .min(Integer::compare)
        .orElse(null);
  }

  /** Days until the next with a person that names no open deal; unknown where none is planned. */
  @Nullable Integer daysToNextWith(String person) {
    return withPerson.get(person);
  }
}
