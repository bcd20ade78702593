package org.playcaller.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.playcaller.facts.OpportunityFact;
import org.playcaller.facts.Subject;
import org.playcaller.plan.Scoring.Scored;
import org.playcaller.playbook.Act;
import org.playcaller.playbook.Lane;
import org.playcaller.playbook.Wording;
import org.playcaller.state.State;

/**
 * Divides what the plays have to say to each person among conversations: one for all of it where
 * that can be, on the day that is agreed with them where there is one.
 */
final class Conversations {

  /** Nobody is called more often about deals of theirs before the first of these talks is over. */
  private static final int MOST_CONVERSATIONS = 3;

  private final List<Scored> advice;
  private final Drafts drafts;
  private final Conversation conversation;

  /** With nothing brought along, for want of time. */
  private final Conversation shortTalk;

  private final OtherDeal otherDeal;
  private final LocalDate day;
  private final PlannedContacts planned;
  private final Timing timing;
  private final Set<String> uneasy;
  private final Set<String> cutShort;

  /**
   * Takes what conversations are made of.
   *
   * @param uneasy the people who feel uncomfortable with us, whatever else is known of them
   * @param cutShort with whom there is no time today for more than what is owed
   * @param advice all that there is to say
   */
  Conversations(
      Scoring scoring,
      State state,
      PlannedContacts planned,
      Set<String> uneasy,
      Set<String> cutShort,
      int minutesADay,
      List<Scored> advice) {
    this.uneasy = uneasy;
    this.cutShort = cutShort;
    this.drafts = new Drafts(scoring, state, minutesADay);
    this.day = state.day();
    this.advice = advice.stream().filter(one -> !one.act().isOnlyBeside()).toList();
    this.planned = planned;
    this.timing = new Timing(state, drafts, planned);
    this.conversation = new Conversation(drafts, day, beside(advice));
    this.shortTalk = new Conversation(drafts, day, List.of());
    this.otherDeal = new OtherDeal(drafts);
  }

  /** What is reason enough for a talk of its own need not be brought to another. */
  private static List<Scored> beside(List<Scored> advice) {
    Set<Subject> shared = Collections.newSetFromMap(new IdentityHashMap<>());
    advice.stream()
        .filter(one -> one.act() == Act.SHARE)
        .forEach(one -> shared.add(one.advice().subject()));
    return advice.stream()
        .filter(one -> one.act().isOnlyBeside())
        .filter(one -> one.act() != Act.BRING_ALONG || !shared.contains(one.advice().subject()))
        .toList();
  }

  /** The drafts of all advice that is no work at the desk, in no particular order. */
  List<Draft> all() {
    Map<String, List<Scored>> byPerson = new TreeMap<>();
    List<Draft> all = new ArrayList<>();
    for (Scored one : advice) {
      Subject subject = one.advice().subject();
      if (one.act().isDesk()) {
        continue;
      }
      if (subject == null || one.act() == Act.CHASE) {
        // Whom to press is somebody else than whom it is about.
        all.add(drafts.of(null, 1, List.of(one), List.of()));
      } else {
        byPerson.computeIfAbsent(subject.person(), person -> new ArrayList<>()).add(one);
      }
    }
    byPerson.forEach((person, about) -> all.addAll(conversations(person, about)));
    return all;
  }

  /**
   * What is agreed for a later day, so near that a play calls it, draws everything to its day:
   * whoever agreed on a day is not called before it, or asked on two days what one can settle. But
   * what is owed today is not put off, and said without the rest. What is agreed for days after
   * that one is done on its own.
   */
  private List<Draft> conversations(String person, List<Scored> all) {
    List<Scored> about =
        withoutWaiting(
            person,
            timing.triedAgain(
                person,
                oneWayBack(
                    all.stream()
                        .filter(timing::isInTime)
                        .filter(one -> !Asking.isSettled(one))
                        .toList())));
    if (about.isEmpty()) {
      return List.of();
    }
    List<Scored> lookedAtLater = about.stream().filter(this::isToBeLookedAtLater).toList();
    if (!lookedAtLater.isEmpty() && lookedAtLater.size() < about.size()) {
      // What waits for its day keeps nobody from what there is to say before it.
      List<Draft> talks =
          new ArrayList<>(
              conversations(
                  person, about.stream().filter(one -> !isToBeLookedAtLater(one)).toList()));
      talks.forEach(conversation::told);
      talks.add(conversation.of(person, lookedAtLater, 1));
      return SeveralTalks.inOrder(talks);
    }
    Set<LocalDate> days =
        about.stream().map(drafts::doneOn).filter(Objects::nonNull).collect(Collectors.toSet());
    // What is agreed for a day off is done with what is agreed for the next working day.
    SortedMap<LocalDate, List<Scored>> ahead = new TreeMap<>();
    Map<LocalDate, LocalDate> together = timing.doneTogether(about, days);
    for (Scored one : about) {
      LocalDate done = timing.doneOn(one, together);
      if (done != null && done.isAfter(day)) {
        ahead.computeIfAbsent(done, on -> new ArrayList<>()).add(one);
      }
    }
    if (ahead.isEmpty()) {
      LocalDate talk = isOwedAnAnswer(about) ? planned.soonWith(person) : null;
      if (talk != null) {
        return answeredBefore(person, about, talk, "your talk on " + Wording.weekday(talk));
      }
      if (isCutShort(person)) {
        return answeredBefore(person, about, planned.againFrom(person, 0), "another day");
      }
      // On a day off there is what is owed, and the rest on a working day.
      return timing.worksToday()
          ? oneByOne(person, about)
          : answeredBefore(person, about, timing.nextDay(), "a working day");
    }
    LocalDate on = ahead.firstKey();
    List<Scored> before =
        about.stream().filter(one -> !isLaterThan(on, timing.doneOn(one, together))).toList();
    List<Draft> talks = new ArrayList<>(untilAgreed(person, before, on));
    for (List<Scored> agreed : ahead.tailMap(on.plusDays(1)).values()) {
      talks.forEach(conversation::told);
      talks.add(conversation.of(person, agreed, talks.size() + 1));
    }
    return talks;
  }

  /** Who said no for a reason that shows a way back is not checked in with besides. */
  private static List<Scored> oneWayBack(List<Scored> about) {
    Set<Subject> wayBack =
        about.stream()
            .filter(one -> one.act() == Act.GO_BACK)
            .map(one -> one.advice().subject())
            .collect(Collectors.toSet());
    return about.stream()
        .filter(one -> one.act() != Act.CHECK_IN || !wayBack.contains(one.advice().subject()))
        .toList();
  }

  private boolean isToBeLookedAtLater(Scored one) {
    LocalDate again = drafts.appointment(one);
    return one.act() == Act.LOOK_AGAIN && again != null && again.isAfter(day);
  }

  private boolean isCutShort(String person) {
    return timing.worksToday() && cutShort.contains(person);
  }

  /** Whether there is time today for more than what is owed. */
  private boolean hasTime(String person) {
    return timing.worksToday() && !cutShort.contains(person);
  }

  private static boolean isOwedAnAnswer(List<Scored> about) {
    return about.stream()
        .anyMatch(one -> one.act().answers() && one.route().lane() == Lane.OWED && !one.isBare());
  }

  /**
   * Who is answered shortly before a talk that is planned, or on a day off, is told the rest then.
   *
   * @param on the first day on which there can be another talk
   * @param rest what the rest is left for, in words
   */
  private List<Draft> answeredBefore(String person, List<Scored> about, LocalDate on, String rest) {
    Predicate<Scored> isNow =
        one -> timing.isForToday(one, on) || isCutShort(person) && one.act() == Act.RESTORE_COMFORT;
    List<Scored> then = about.stream().filter(isNow.negate()).toList();
    List<Scored> now = about.stream().filter(isNow).toList();
    boolean isAnswered = now.stream().allMatch(one -> one.act().answers());
    // What is due before that talk, or promised, is spoken of today.
    boolean isAllToday = timing.worksToday() && !isAnswered && !isCutShort(person);
    if (now.isEmpty() || isAllToday) {
      return oneByOne(person, about);
    }
    if (then.isEmpty()) {
      return oneByOne(person, about, hasTime(person) ? conversation : shortTalk);
    }
    if (isAnswered && !isCutShort(person)) {
      now = now.stream().map(one -> one.leavingTheRestFor(rest)).toList();
    }
    List<Draft> talks = new ArrayList<>(List.of(shortTalk.of(person, now, 1)));
    talks.addAll(oneByOne(person, timing.besideWhatIsAwaited(then)));
    return SeveralTalks.inOrder(talks);
  }

  /** What is said up to the first day that is agreed, that day included. */
  private List<Draft> untilAgreed(String person, List<Scored> about, LocalDate ahead) {
    List<Scored> owed = about.stream().filter(one -> timing.isForToday(one, ahead)).toList();
    if (owed.isEmpty()) {
      return List.of(otherDeal.dueThen(conversation.of(person, about, 1), ahead));
    }
    // Who is uneasy is put at ease with the answer, and not a day after it.
    boolean isAnswered = owed.stream().anyMatch(one -> one.act().answers());
    Predicate<Scored> isNow =
        one -> timing.isForToday(one, ahead) || isAnswered && one.act() == Act.RESTORE_COMFORT;
    List<Scored> now = timing.besideWhatIsAwaited(about.stream().filter(isNow).toList());
    List<Scored> agreed = about.stream().filter(isNow.negate()).toList();
    Conversation how = hasTime(person) ? conversation : shortTalk;
    Draft today = how.of(person, now, 1);
    if (today.from() != null && !today.from().isBefore(ahead)) {
      // Who is to be left alone until then is spoken to when it is agreed, and not twice.
      return List.of(otherDeal.dueThen(conversation.of(person, about, 1), ahead));
    }
    how.told(today);
    return List.of(conversation.of(person, agreed, 1), today);
  }

  /**
   * Who is spoken to anyway is not kept in touch with besides, and who waits for an answer or is
   * uneasy is not followed up with what we came across.
   */
  private List<Scored> withoutWaiting(String person, List<Scored> about) {
    boolean isUneasy = uneasy.contains(person);
    boolean isAboutThem = isUneasy || about.stream().anyMatch(one -> one.act().answers());
    List<Scored> others =
        about.stream()
            .filter(one -> one.act() != Act.KEEP_IN_TOUCH)
            .filter(one -> !isAboutThem || one.act() != Act.RENEW_CONTACT)
            .toList();
    return others.isEmpty() && !isUneasy ? about : others;
  }

  /** The first conversation, and further ones about deals of theirs that it has no room for. */
  private List<Draft> oneByOne(String person, List<Scored> about) {
    return oneByOne(person, about, conversation);
  }

  private List<Draft> oneByOne(String person, List<Scored> about, Conversation how) {
    List<Draft> talks = new ArrayList<>();
    List<Scored> left = about;
    while (!left.isEmpty() && talks.size() < MOST_CONVERSATIONS) {
      Draft draft =
          talks.isEmpty() ? firstOf(person, left, how) : how.of(person, left, talks.size() + 1);
      talks.add(draft);
      how.told(draft);
      Set<OpportunityFact> spokenOf = Collections.newSetFromMap(new IdentityHashMap<>());
      spokenOf.addAll(draft.deals());
      left =
          draft.later().stream()
              .filter(
                  one ->
                      one.advice().subject() instanceof OpportunityFact
                          // Who is thanked, and asked for nothing with it, is asked another time.
                          || draft.asksForNothing() && one.act().asks())
              // A talk that asks for nothing has not spoken of what is to be asked.
              .filter(one -> draft.asksForNothing() || !spokenOf.contains(one.advice().subject()))
              // Who is owed several answers is called once.
              .filter(one -> one.route().lane() != Lane.OWED)
              .map(Scored::byItself)
              .map(
                  one ->
                      draft.comforts() || draft.asksForNothing() ? inTheNextTalk(person, one) : one)
              .toList();
    }
    return SeveralTalks.inOrder(talks, about);
  }

  /** After comfort, or a gift, the rest is left for the next talk, unless that is too late. */
  private Scored inTheNextTalk(String person, Scored one) {
    LocalDate next = planned.againFrom(person, 0);
    LocalDate last = drafts.lastDay(List.of(one));
    return last == null || !last.isBefore(next) ? one.notBefore(next) : one;
  }

  /**
   * The first talk, the one that is planned where there is one. What may be said only beside what
   * takes place anyway has to wait where that is no talk of the plan's.
   */
  private Draft firstOf(String person, List<Scored> about, Conversation how) {
    Draft talk = planned.asPlanned(otherDeal.late(how.of(person, about, 1)));
    return talk.planned() == null && about.stream().anyMatch(Scored::isBeside)
        ? otherDeal.late(how.of(person, timing.besideWhatIsAwaited(about), 1))
        : talk;
  }

  private static boolean isLaterThan(LocalDate day, @Nullable LocalDate agreed) {
    return agreed != null && agreed.isAfter(day);
  }
}
