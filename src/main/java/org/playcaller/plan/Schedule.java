package org.playcaller.plan;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.playcaller.facts.CustomerFact;
import org.playcaller.facts.GroupFact;
import org.playcaller.facts.OldProspectFact;
import org.playcaller.facts.OpportunityFact;
import org.playcaller.facts.Subject;
import org.playcaller.forecast.Rests;
import org.playcaller.plan.Plan.Horizon;
import org.playcaller.plan.Plan.TimeUse;
import org.playcaller.plan.Plan.When;
import org.playcaller.plan.Scoring.Scored;
import org.playcaller.playbook.Act;

/**
 * Lays actions into the selling hours that are left, in their order: what pays off in this period
 * first, the rest in the time left over. One action a person a day, and contacts with a person stay
 * apart by the term "contact spacing", whatever play asks for them.
 *
 * <p>Actions are laid on the next working days only. What finds no room there is left for the days
 * after them as long as these have hours for it, and does not fit where they have none.
 */
final class Schedule {

  private static final double MINUTES_AN_HOUR = 60;
  private static final String END_OF_DAY = "at the end of the day";
  private static final String THEIR_TIME = "the time they asked for";

  private record Laid(LocalDate day, boolean contact) {}

  private final Calendar calendar;
  private final double spacing;
  private final double hoursLeft;
  private final Map<String, List<Laid>> byPerson = new HashMap<>();
  private final Map<Scored, When> laid = new IdentityHashMap<>();
  private final Set<Scored> later = Collections.newSetFromMap(new IdentityHashMap<>());
  private int thisPeriod;
  private int nextPeriod;
  private int notFitting;

  Schedule(Calendar calendar, double spacing, List<Scored> actions) {
    this.calendar = calendar;
    this.spacing = spacing;
    this.hoursLeft = calendar.minutesLeft() / MINUTES_AN_HOUR;
    actions.forEach(this::lay);
  }

  private void lay(Scored scored) {
    int minutes = Objects.requireNonNull(scored.advice().play().card().minutes());
    LocalDate day = day(scored, minutes);
    if (day == null) {
      if (fitsLater(scored, minutes)) {
        later.add(scored);
      } else {
        notFitting++;
      }
      return;
    }
    calendar.take(day, minutes);
    Subject subject = scored.advice().subject();
    if (subject != null) {
      byPerson
          .computeIfAbsent(subject.person(), person -> new ArrayList<>())
          .add(new Laid(day, isContact(scored)));
    }
    laid.put(scored, when(scored, day));
    if (scored.horizon() == Horizon.THIS_PERIOD) {
      thisPeriod += minutes;
    } else {
      nextPeriod += minutes;
    }
  }

  private @Nullable LocalDate day(Scored scored, int minutes) {
    Subject subject = scored.advice().subject();
    boolean attends = scored.advice().play().act() == Act.ATTEND;
    for (LocalDate day : calendar.days()) {
      boolean rightDay = !attends || day.equals(eventOn(subject));
      if (rightDay && calendar.hasRoom(day, minutes) && isFree(subject, day, isContact(scored))) {
        return day;
      }
    }
    return null;
  }

  private boolean fitsLater(Scored scored, int minutes) {
    LocalDate event = eventOn(scored.advice().subject());
    boolean attends = scored.advice().play().act() == Act.ATTEND;
    return (!attends || event != null && calendar.isLater(event)) && calendar.takeLater(minutes);
  }

  private static @Nullable LocalDate eventOn(@Nullable Subject subject) {
    return subject instanceof GroupFact group ? group.nextEventOn() : null;
  }

  private boolean isFree(@Nullable Subject subject, LocalDate day, boolean contact) {
    if (subject == null) {
      return true;
    }
    for (Laid other : byPerson.getOrDefault(subject.person(), List.of())) {
      long apart = Math.abs(ChronoUnit.DAYS.between(other.day(), day));
      if (apart == 0 || contact && other.contact() && apart <= spacing) {
        return false;
      }
    }
    return true;
  }

  private static boolean isContact(Scored scored) {
    return Objects.requireNonNull(scored.advice().play().act()).isContact();
  }

  private static When when(Scored scored, LocalDate day) {
    LocalTime theirs = bestTime(scored.advice().subject());
    if (!isContact(scored)) {
      return new When(day, null, null);
    }
    return theirs == null ? new When(day, null, END_OF_DAY) : new When(day, theirs, THEIR_TIME);
  }

  private static @Nullable LocalTime bestTime(@Nullable Subject subject) {
    if (subject instanceof OpportunityFact opportunity) {
      return opportunity.bestTime();
    }
    if (subject instanceof OldProspectFact prospect) {
      return prospect.bestTime();
    }
    return subject instanceof CustomerFact customer ? customer.bestTime() : null;
  }

  /** When an action is laid on; null where it is left for later, or does not fit. */
  @Nullable When when(Scored scored) {
    return laid.get(scored);
  }

  /** The last day laid out, where an action is left for the days after it; else null. */
  @Nullable LocalDate after(Scored scored) {
    return later.contains(scored) ? calendar.lastDay() : null;
  }

  /** Whether there is time for an action, on a day that is laid out or after them. */
  boolean fits(Scored scored) {
    return laid.containsKey(scored) || later.contains(scored);
  }

  TimeUse use() {
    return new TimeUse(
        Objects.requireNonNull(Figures.amount(hoursLeft)),
        calendar.hoursAreTold() ? "the rep's hours a day" : "the term \"selling hours\"",
        calendar.hoursAreTold() ? Rests.STATED : Rests.GUESSED,
        thisPeriod,
        nextPeriod,
        calendar.lastDay(),
        later.size(),
        notFitting);
  }
}
