package org.playcaller.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.playcaller.facts.OpportunityFact;
import org.playcaller.facts.Subject;
import org.playcaller.plan.Scoring.Scored;
import org.playcaller.playbook.Act;
import org.playcaller.playbook.Effect;
import org.playcaller.playbook.Lane;
import org.playcaller.playbook.Part;

/**
 * Chooses what is said in one conversation: the relationship first, then the one thing that matters
 * most, then the next step. What has no room in it is left for another, and nothing is asked of
 * whom the same conversation promises that nothing is.
 */
final class Conversation {

  /** What matters most in a part of a conversation: what is owed, then what brings most. */
  private static final Comparator<Scored> MOST =
      Comparator.<Scored, Lane>comparing(one -> one.route().lane())
          .thenComparing(one -> one.act() == Act.CUT_OR_BACK_BURNER)
          .thenComparing(Scored::total, Comparator.nullsLast(Comparator.reverseOrder()))
          // Where nobody knows what a deal is worth, what brings one more often brings more.
          .thenComparing(Conversation::share, Comparator.reverseOrder())
          .thenComparing(one -> one.advice().play().id())
          .thenComparing(one -> Objects.requireNonNull(one.advice().subject()).id());

  /** From so many days before its date on, a deal takes a talk. */
  private static final int DUE_SOON = 7;

  /** What is asked when somebody has time for it. */
  private static final Set<Act> QUESTIONS =
      EnumSet.of(Act.ASK_REASON, Act.NAME_OBSTACLE, Act.QUALIFY);

  private final Drafts drafts;
  private final Asking asking;
  private final LocalDate day;

  /** What is said only in a talk that there is anyway, by what it is about. */
  private final Map<Subject, List<Scored>> beside = new IdentityHashMap<>();

  /** What people are to hear in the first talk with them, whatever it is about. */
  private final Map<String, List<Scored>> reassuring = new HashMap<>();

  /**
   * Takes what all conversations share.
   *
   * @param beside what is said only in a talk that there is anyway
   */
  Conversation(Drafts drafts, LocalDate day, List<Scored> beside) {
    this.drafts = drafts;
    this.asking = new Asking(drafts, day);
    this.day = day;
    for (Scored one : beside) {
      Subject about = Objects.requireNonNull(one.advice().subject());
      (one.act() == Act.REASSURE
              ? reassuring.computeIfAbsent(about.person(), person -> new ArrayList<>())
              : this.beside.computeIfAbsent(about, key -> new ArrayList<>()))
          .add(one);
    }
  }

  /**
   * A draft of one conversation.
   *
   * @param about all that there is to say to them
   * @param ordinal which of the conversations with them it is, from 1
   */
  Draft of(String person, List<Scored> about, int ordinal) {
    List<Scored> byImportance = byImportance(inTime(about));
    Map<Part, Scored> chosen = new TreeMap<>();
    boolean isAReminder = isAReminder(byImportance);
    byImportance.stream()
        .filter(one -> isAReminder == (one.act() == Act.REMIND))
        .forEach(one -> chosen.putIfAbsent(one.act().part(), one));
    List<Scored> points = new ArrayList<>(chosen.values());
    Besides besides = new Besides(drafts, byImportance, points);
    besides.addOwed();
    besides.addTime();
    besides.addMatter();
    besides.addObstacle();
    besides.addQualifying();
    besides.addShared(beside);
    byImportance.stream()
        .filter(one -> one.act() == Act.WRITE_INSTEAD)
        .findFirst()
        .ifPresent(written -> inWriting(points, written));
    byImportance.stream()
        .filter(one -> one.act() == Act.RESTORE_COMFORT)
        .findFirst()
        .ifPresent(comfort -> first(points, comfort, byImportance));
    points.stream()
        .filter(one -> isLate(one) || isKept(one) || Draft.isOverdue(one))
        .findFirst()
        .ifPresent(
            late -> {
              points.remove(late);
              points.add(besides.answers(), late);
            });
    asking.settle(points);
    besides.addReason();
    besides.addValue();
    if (points.size() < byImportance.size()) {
      besides.addLikewise();
      besides.addBestTime();
    }
    besides.addOwedLikewise();
    besides.addReassurance(reassuring.getOrDefault(person, List.of()));
    besides.addPassedOn(beside);
    Set<Scored> said = Collections.newSetFromMap(new IdentityHashMap<>());
    said.addAll(points);
    return drafts.of(
        person, ordinal, points, byImportance.stream().filter(one -> !said.contains(one)).toList());
  }

  /**
   * What is said beside in a talk that takes place is not said in another; and what is to reassure
   * somebody is said once, whatever the talks are about.
   */
  void told(Draft talk) {
    if (talk.points().stream().anyMatch(one -> one.act() == Act.REASSURE)) {
      reassuring.remove(talk.person());
    }
    talk.points().stream()
        .filter(one -> one.act().isOnlyBeside() && one.act() != Act.REASSURE)
        .forEach(
            one ->
                beside.computeIfPresent(
                    one.advice().subject(),
                    (about, others) -> {
                      others.remove(one);
                      return others;
                    }));
  }

  /**
   * A date that cannot be is settled before anything else is said of the deal. Of several deals the
   * one comes first whose first point brings most.
   */
  private static List<Scored> byImportance(List<Scored> about) {
    Map<Subject, Scored> dates = new IdentityHashMap<>();
    about.stream()
        .filter(one -> one.act() == Act.SETTLE_DATE)
        .sorted(MOST)
        .forEach(one -> dates.putIfAbsent(one.advice().subject(), one));
    Comparator<Scored> order =
        Comparator.<Scored, Lane>comparing(one -> one.route().lane())
            .thenComparing(
                one -> !dates.isEmpty() && !(one.advice().subject() instanceof OpportunityFact))
            .thenComparing(one -> one.act() == Act.CUT_OR_BACK_BURNER)
            .thenComparing(
                one -> total(one, dates.get(one.advice().subject())),
                Comparator.nullsLast(Comparator.reverseOrder()))
            .thenComparing(one -> one.act() != Act.SETTLE_DATE)
            .thenComparing(MOST);
    return about.stream().sorted(order).toList();
  }

  /** What it brings; where a date is to be settled first, no more than that. */
  private static @Nullable Double total(Scored one, @Nullable Scored date) {
    if (date == null || one == date) {
      return one.total();
    }
    return one.total() == null || date.total() == null
        ? null
        : Double.valueOf(Math.min(one.total(), date.total()));
  }

  /** How often it brings a deal; 0 where it does not. */
  private static double share(Scored one) {
    return one.effect() instanceof Effect.BringsDeal brings ? brings.share() : 0;
  }

  /** Who cannot be reached is asked for another way, and for nothing that takes a talk. */
  private static void inWriting(List<Scored> points, Scored written) {
    points.removeIf(
        one ->
            one.act().part() != Part.RELATIONSHIP
                && !one.act().isWaitedFor()
                && one.route().lane() != Lane.OWED);
    points.add(written);
  }

  /**
   * Who is busy, or unlikely to buy, is written to in two lines, where nothing takes a talk at
   * once; who is spoken to anyway is not reminded besides.
   */
  private static boolean isAReminder(List<Scored> about) {
    return about.stream().anyMatch(one -> one.act() == Act.REMIND)
        && about.stream().allMatch(Conversation::canWait);
  }

  /** A step that nobody waits for, or a question that may be asked when they have time. */
  private static boolean canWait(Scored one) {
    boolean isDueSoon =
        one.advice().subject() instanceof OpportunityFact deal
            && deal.daysToClose() != null
            && deal.daysToClose() <= DUE_SOON;
    return one.route().lane() != Lane.OWED
        && (isAStep(one) || QUESTIONS.contains(one.act()) && !isDueSoon || isIdle(one));
  }

  /** What is said of a deal that is too unlikely to be worth a talk. */
  private static boolean isIdle(Scored one) {
    return one.advice().subject() instanceof OpportunityFact deal
        && !deal.worthATalk()
        && one.act() != Act.RESTORE_COMFORT;
  }

  private static boolean isAStep(Scored one) {
    return one.act().part() == Part.STEP;
  }

  /** What was agreed for today is what the talk is for. */
  private boolean isKept(Scored one) {
    return one.act() == Act.KEEP_STEP && day.equals(drafts.appointment(one));
  }

  /** What was to be done by now is owned up to before anything else is spoken of. */
  private boolean isLate(Scored one) {
    LocalDate agreed = drafts.appointment(one);
    return one.act() != Act.LOOK_AGAIN && agreed != null && agreed.isBefore(day);
  }

  /**
   * What can still be spoken of when the person may be contacted again: nothing about a deal whose
   * date will have passed by then, unless there is nothing else. What may be said now does not wait
   * so long for what may not.
   */
  private List<Scored> inTime(List<Scored> about) {
    LocalDate from = Drafts.firstDay(about);
    if (from == null || about.stream().noneMatch(one -> drafts.isPast(one, from))) {
      return about;
    }
    boolean mayBeNow =
        about.stream().anyMatch(one -> one.from() == null && drafts.isPast(one, from));
    List<Scored> inTime =
        about.stream()
            .filter(one -> mayBeNow ? one.from() == null : !drafts.isPast(one, from))
            .toList();
    return inTime.isEmpty() ? about : inTime;
  }

  /**
   * Who feels sold to is put at ease before anything else, and nothing else matters but what they
   * wait for.
   */
  private void first(List<Scored> points, Scored comfort, List<Scored> byImportance) {
    points.removeIf(
        one ->
            one == comfort
                || (one.act().part() == Part.MATTER || one.act().isPursuing())
                    && !one.act().isWaitedFor()
                    && !isHelp(one, comfort));
    points.add(0, comfort);
    byImportance.stream()
        .filter(one -> one.act() == Act.RESTORE_COMFORT && !one.isAboutTheSame(comfort))
        .findFirst()
        .ifPresent(one -> points.add(1, one));
    byImportance.stream()
        .filter(one -> one.act().part() == Part.MATTER && isDueFirst(one, comfort))
        .filter(one -> !points.contains(one))
        .findFirst()
        .ifPresent(one -> points.add(comforts(points), one));
  }

  /** How many points at the beginning put them at ease. */
  private static int comforts(List<Scored> points) {
    int comforts = 0;
    while (comforts < points.size() && points.get(comforts).act() == Act.RESTORE_COMFORT) {
      comforts++;
    }
    return comforts;
  }

  /** What is taken out of their way is help, where it is not what they are uneasy about. */
  private static boolean isHelp(Scored one, Scored comfort) {
    return one.act() == Act.REMOVE_OBSTACLE && !one.isAboutTheSame(comfort);
  }

  /** Whether it is about another deal of theirs, due before there can be another talk. */
  private boolean isDueFirst(Scored one, Scored comfort) {
    LocalDate last = drafts.lastDay(List.of(one));
    return !one.isAboutTheSame(comfort)
        && one.route().lane() == Lane.SELLING
        && one.from() == null
        && last != null
        && last.isBefore(day.plusDays(Asking.NEXT_TALK));
  }
}
