package org.playcaller.facts;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
    LocalDate last = LocalDate.MIN;
    LocalDate lastReply = LocalDate.MIN;
    LocalDate lastValue = LocalDate.MIN;
    LocalDate lastReached = LocalDate.MIN;
    LocalDate lastKept = LocalDate.MIN;
    LocalDate lastMissed = LocalDate.MIN;
    LocalDate lastWord = LocalDate.MIN;
    LocalDate lastInVain = LocalDate.MIN;
    LocalDate lastSpoken = LocalDate.MIN;
    final List<LocalDate> tries = new ArrayList<>();
    final Map<ActivityKind, LocalDate> lastOf = new EnumMap<>(ActivityKind.class);
    int thisWeek;
  }

  /** The last word on one deal, as an activity brought it. */
  private record LastWord(LocalDate on, Outcome outcome) {}

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
          if (isReply(activity.outcome())) {
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
    if (isReply(activity.outcome()) && on.isAfter(log.lastReply)) {
      log.lastReply = on;
    }
    if (Boolean.TRUE.equals(activity.broughtValue()) && on.isAfter(log.lastValue)) {
      log.lastValue = on;
    }
    log.last = on.isAfter(log.last) ? on : log.last;
    if (activity.kind() != null) {
      log.lastOf.merge(activity.kind(), on, (one, other) -> one.isAfter(other) ? one : other);
    }
    if (activity.outcome() != Outcome.NO_ANSWER) {
      log.lastWord = on.isAfter(log.lastWord) ? on : log.lastWord;
    }
    if (!isTry(activity.outcome()) || isMissed(activity)) {
      log.lastReached = on.isAfter(log.lastReached) ? on : log.lastReached;
      if (activity.outcome() != Outcome.UNSUCCESSFUL && on.isAfter(log.lastKept)) {
        log.lastKept = on;
      }
    } else {
      log.lastInVain = on.isAfter(log.lastInVain) ? on : log.lastInVain;
    }
    if (isMissed(activity) && on.isAfter(log.lastMissed)) {
      log.lastMissed = on;
    }
    if (isTry(activity.outcome())) {
      log.tries.add(on);
    } else {
      log.lastSpoken = on.isAfter(log.lastSpoken) ? on : log.lastSpoken;
    }
    log.thisWeek += on.isAfter(day.minusDays(WEEK)) ? 1 : 0;
  }

  /** Days since the later of the stated day and the last one in the log; unknown without both. */
  @Nullable Integer daysSince(String person, @Nullable LocalDate stated) {
    Log log = byPerson.get(person);
    return daysBack(stated, log == null ? LocalDate.MIN : log.last);
  }

  /**
   * The same of what may have answered the person: neither a call that nobody took nor a message
   * left does, and a stated day on which the log tells of nothing else is that of the last of them.
   */
  @Nullable Integer daysSinceOurAnswer(String person, @Nullable LocalDate stated) {
    Log log = byPerson.get(person);
    boolean isInVain =
        log != null && log.lastInVain.equals(stated) && !log.lastReached.equals(stated);
    return daysBack(isInVain ? null : stated, log == null ? LocalDate.MIN : log.lastReached);
  }

  /** The days since the person's last sign of life, which an activity with them shows as well. */
  @Nullable Integer daysSinceReply(String person, @Nullable LocalDate stated) {
    Log log = byPerson.get(person);
    return daysBack(stated, log == null ? LocalDate.MIN : log.lastReply);
  }

  /** Days since an activity brought the person something of value; unknown where none did. */
  @Nullable Integer daysSinceValue(String person) {
    Log log = byPerson.get(person);
    return daysBack(null, log == null ? LocalDate.MIN : log.lastValue);
  }

  /** The later of the stated day and the last activity of a kind with the person, up to the day. */
  @Nullable LocalDate last(String person, ActivityKind kind, @Nullable LocalDate stated) {
    Log log = byPerson.get(person);
    LocalDate logged = log == null ? null : log.lastOf.get(kind);
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

  /**
   * Whether the log tells of a contact with the person on a day or since that reached them, or that
   * they had agreed to.
   */
  boolean hasReachedSince(String person, LocalDate from) {
    Log log = byPerson.get(person);
    return log != null && !log.lastReached.isBefore(from);
  }

  /**
   * The same of one that may have kept what was agreed: one that did not reach what it was for kept
   * nothing.
   */
  boolean hasKeptSince(String person, LocalDate from) {
    Log log = byPerson.get(person);
    return log != null && !log.lastKept.isBefore(from);
  }

  /** Whether anything was said to the person on a day or since, if only to a machine. */
  boolean hasWordSince(String person, LocalDate from) {
    Log log = byPerson.get(person);
    return log != null && !log.lastWord.isBefore(from);
  }

  /**
   * Whether the last word on a deal in the log is a no, and no word of theirs is told since.
   *
   * @param person whom the deal is with, where they have no other; null where a word of theirs may
   *     be about another
   */
  boolean hasSaidNo(String deal, @Nullable String person, @Nullable LocalDate lastReply) {
    LastWord word = lastWords.get(deal);
    LastWord theirs = person == null ? null : lastWords.get(person);
    if (word == null || theirs != null) {
      word = word == null ? theirs : later(word, theirs);
    }
    return word != null
        && word.outcome() == Outcome.SAID_NO
        && (lastReply == null || lastReply.isAfter(day) || !lastReply.isAfter(word.on()));
  }

  /**
   * Whether the last contact with the person was to be a meeting, and they did not come.
   *
   * @param stated the last contact and their last word, as told apart from the log
   */
  boolean hasMissedUs(String person, @Nullable LocalDate... stated) {
    Log log = byPerson.get(person);
    return log != null
        && !log.lastMissed.equals(LocalDate.MIN)
        && !log.last.isAfter(log.lastMissed)
        && Stream.of(stated)
            .noneMatch(on -> on != null && !on.isAfter(day) && on.isAfter(log.lastMissed));
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
    Log log = byPerson.get(person);
    return log == null
        ? 0
        : (int)
            log.tries.stream()
                .filter(on -> on.isAfter(log.lastSpoken))
                .filter(on -> reply == null || on.isAfter(reply))
                .count();
  }

  /** Whether it was agreed with them, and they did not come. */
  private static boolean isMissed(Activity activity) {
    return activity.kind() != null
        && activity.kind().isAgreed()
        && activity.outcome() == Outcome.NO_ANSWER;
  }

  /** Whether it was meant to reach somebody and did not. */
  private static boolean isTry(@Nullable Outcome outcome) {
    return outcome == Outcome.NO_ANSWER || outcome == Outcome.MESSAGE_LEFT;
  }

  private @Nullable Integer daysBack(@Nullable LocalDate stated, LocalDate logged) {
    LocalDate last = stated == null || stated.isAfter(day) ? LocalDate.MIN : stated;
    last = logged.isAfter(last) ? logged : last;
    return last.equals(LocalDate.MIN) ? null : (int) ChronoUnit.DAYS.between(last, day);
  }

  private static boolean isReply(@Nullable Outcome outcome) {
    return outcome == Outcome.SUCCESSFUL
        || outcome == Outcome.NEXT_STEP_AGREED
        || outcome == Outcome.SAID_NO;
  }

  /** Contacts with the person in the last 7 days; unknown where activities are not tracked. */
  @Nullable Integer thisWeek(String person) {
    Log log = byPerson.get(person);
    return !tracked ? null : log == null ? Integer.valueOf(0) : Integer.valueOf(log.thisWeek);
  }
}
