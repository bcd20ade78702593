package org.playcaller.facts;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BinaryOperator;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.playcaller.state.Activity;
import org.playcaller.state.ActivityKind;
import org.playcaller.state.Outcome;

/** Who was contacted when, by person, from the log of activities up to the day. */
final class ContactLog {

  /** The seven days up to the day, the day included. */
  static final int WEEK = 7;

  private static final class Log {
    private final Map<ContactSign, LocalDate> lastSign = new EnumMap<>(ContactSign.class);
    private final Map<ActivityKind, LocalDate> lastKind = new EnumMap<>(ActivityKind.class);
    private final List<LocalDate> tries = new ArrayList<>();
    private int thisWeek;

    /** The last day of such a contact; long ago where there was none. */
    private LocalDate last(ContactSign sign) {
      return lastSign.getOrDefault(sign, LocalDate.MIN);
    }
  }

  /** Of somebody who was not contacted. */
  private static final Log NONE = new Log();

  /** The last word on one deal, as an activity brought it. */
  private record LastWord(LocalDate on, Outcome outcome) {}

  private static final BinaryOperator<LocalDate> LATER =
      BinaryOperator.maxBy(Comparator.naturalOrder());

  private final LocalDate day;
  private final boolean tracked;
  private final Map<String, Log> byPerson = new HashMap<>();
  private final Map<String, List<LocalDate>> planned = new HashMap<>();
  private final Map<String, List<LocalDate>> gifts = new HashMap<>();
  private final Map<String, List<LocalDate>> plannedAsks = new HashMap<>();
  private final Map<String, LastWord> lastWords = new HashMap<>();

  ContactLog(LocalDate day, @Nullable List<Activity> activities, UnaryOperator<String> personOf) {
    this.day = day;
    this.tracked = activities != null;
    if (activities != null) {
      for (Activity activity : activities) {
        noteGift(activity, personOf);
        if (activity.with() != null && activity.contactsSomebody() && activity.isDone(day)) {
          add(personOf.apply(activity.with()), activity);
          if (ContactSign.REPLY.is(activity)) {
            LastWord word = new LastWord(activity.on(), activity.outcome());
            lastWords.merge(activity.with(), word, ContactLog::later);
          }
        } else if (isUnasked(activity) && activity.isPlanned(day)) {
          planned
              .computeIfAbsent(personOf.apply(activity.with()), one -> new ArrayList<>())
              .add(activity.on());
        }
      }
    }
  }

  /** Whether activities are told at all, so that what is not among them was not. */
  boolean isTracked() {
    return tracked;
  }

  private void noteGift(Activity activity, UnaryOperator<String> personOf) {
    boolean isPlanned = activity.isPlanned(day);
    if (activity.with() == null || activity.kind() == null) {
      return;
    }
    String person = personOf.apply(activity.with());
    if (activity.kind().isGift() && (isPlanned || activity.isDone(day))) {
      gifts.computeIfAbsent(person, one -> new ArrayList<>()).add(activity.on());
    } else if (activity.kind().isAsk() && isPlanned) {
      plannedAsks.computeIfAbsent(person, one -> new ArrayList<>()).add(activity.on());
    }
  }

  /** Whether it contacts somebody who did not agree to it. */
  private static boolean isUnasked(Activity activity) {
    return activity.with() != null
        && activity.contactsSomebody()
        && (activity.kind() == null || !activity.kind().isAgreed());
  }

  /** Of two words of one day the one that leaves the deal open, so that their order is nothing. */
  private static LastWord later(LastWord one, LastWord other) {
    if (!one.on().equals(other.on())) {
      return one.on().isAfter(other.on()) ? one : other;
    }
    return one.outcome() == Outcome.SAID_NO ? other : one;
  }

  private void add(String person, Activity activity) {
    LocalDate on = activity.on();
    Log log = byPerson.computeIfAbsent(person, key -> new Log());
    for (ContactSign sign : ContactSign.values()) {
      if (sign.is(activity)) {
        log.lastSign.merge(sign, on, LATER);
      }
    }
    if (activity.kind() != null) {
      log.lastKind.merge(activity.kind(), on, LATER);
    }
    if (!ContactSign.SPOKEN.is(activity)) {
      log.tries.add(on);
    }
    log.thisWeek += on.isAfter(day.minusDays(WEEK)) ? 1 : 0;
  }

  private Log log(String person) {
    return byPerson.getOrDefault(person, NONE);
  }

  /** Days since the later of the stated day and the last one in the log; unknown without both. */
  @Nullable Integer daysSince(String person, @Nullable LocalDate stated) {
    return daysBack(stated, log(person).last(ContactSign.CONTACT));
  }

  /**
   * The same of what may have answered the person: neither a call that nobody took nor a message
   * left does, and a stated day on which the log tells of nothing else is that of the last of them.
   */
  @Nullable Integer daysSinceOurAnswer(String person, @Nullable LocalDate stated) {
    Log log = log(person);
    LocalDate reached = log.last(ContactSign.REACHED);
    boolean isInVain = log.last(ContactSign.IN_VAIN).equals(stated) && !reached.equals(stated);
    return daysBack(isInVain ? null : stated, reached);
  }

  /** The days since the person's last sign of life, which an activity with them shows as well. */
  @Nullable Integer daysSinceReply(String person, @Nullable LocalDate stated) {
    return daysBack(stated, log(person).last(ContactSign.REPLY));
  }

  /** Days since an activity brought the person something of value; unknown where none did. */
  @Nullable Integer daysSinceValue(String person) {
    return daysBack(null, log(person).last(ContactSign.VALUE));
  }

  /** The later of the stated day and the last activity of a kind with the person, up to the day. */
  @Nullable LocalDate last(String person, ActivityKind kind, @Nullable LocalDate stated) {
    LocalDate logged = log(person).lastKind.get(kind);
    LocalDate told = stated == null || stated.isAfter(day) ? null : stated;
    return told == null || logged != null && logged.isAfter(told) ? logged : told;
  }

  /** The fewest days between two contacts planned with the person; unknown where no two are. */
  @Nullable Integer daysBetweenPlanned(String person) {
    List<LocalDate> days = planned.getOrDefault(person, List.of()).stream().sorted().toList();
    return IntStream.range(1, days.size())
        .mapToObj(i -> (int) ChronoUnit.DAYS.between(days.get(i - 1), days.get(i)))
        .min(Comparator.naturalOrder())
        .orElse(null);
  }

  /**
   * The fewest days between what asks the person for nothing, done or planned, and a planned
   * request; unknown where there is not one of each.
   *
   * @param thanksDue whether they are to be thanked today
   */
  @Nullable Integer daysFromGiftToAsk(String person, boolean thanksDue) {
    List<LocalDate> given = new ArrayList<>(gifts.getOrDefault(person, List.of()));
    if (thanksDue) {
      given.add(day);
    }
    return plannedAsks.getOrDefault(person, List.of()).stream()
        .flatMap(ask -> given.stream().map(gift -> Math.abs(ChronoUnit.DAYS.between(gift, ask))))
        .min(Comparator.naturalOrder())
        .map(Math::toIntExact)
        .orElse(null);
  }

  /** Whether the log tells that the person was reached today. */
  boolean isReachedToday(String person) {
    return hasSince(person, ContactSign.REACHED, day);
  }

  /** Whether the log tells of such a contact with the person on a day or since. */
  boolean hasSince(String person, ContactSign sign, LocalDate from) {
    return !log(person).last(sign).isBefore(from);
  }

  /**
   * The day of the no that is the last word on a deal in the log; null where it is no no.
   *
   * @param person whom the deal is with, where they have no other; null where a word of theirs may
   *     be about another
   */
  @Nullable LocalDate lastNo(String deal, @Nullable String person) {
    LastWord word = lastWords.get(deal);
    LastWord theirs = person == null ? null : lastWords.get(person);
    if (word == null || theirs != null) {
      word = word == null ? theirs : later(word, theirs);
    }
    return word != null && word.outcome() == Outcome.SAID_NO ? word.on() : null;
  }

  /**
   * Whether the last contact with the person was to be a meeting, and they did not come.
   *
   * @param stated the last contact and their last word, as told apart from the log
   */
  boolean hasMissedUs(String person, @Nullable LocalDate... stated) {
    Log log = log(person);
    LocalDate missed = log.last(ContactSign.MISSED);
    return !missed.equals(LocalDate.MIN)
        && !log.last(ContactSign.CONTACT).isAfter(missed)
        && Stream.of(stated).noneMatch(on -> on != null && !on.isAfter(day) && on.isAfter(missed));
  }

  /**
   * How often in a row the person was tried and not reached since they last spoke with us; unknown
   * where activities are not tracked.
   *
   * @param reply their last word, as told apart from the log
   */
  @Nullable Integer triesInVain(String person, @Nullable LocalDate reply) {
    if (!tracked) {
      return null;
    }
    Log log = log(person);
    return (int)
        log.tries.stream()
            .filter(on -> on.isAfter(log.last(ContactSign.SPOKEN)))
            .filter(on -> reply == null || on.isAfter(reply))
            .count();
  }

  private @Nullable Integer daysBack(@Nullable LocalDate stated, LocalDate logged) {
    LocalDate last = stated == null || stated.isAfter(day) ? LocalDate.MIN : stated;
    last = logged.isAfter(last) ? logged : last;
    return last.equals(LocalDate.MIN) ? null : (int) ChronoUnit.DAYS.between(last, day);
  }

  /** Contacts with the person in the last 7 days; unknown where activities are not tracked. */
  @Nullable Integer thisWeek(String person) {
    return tracked ? Integer.valueOf(log(person).thisWeek) : null;
  }
}
