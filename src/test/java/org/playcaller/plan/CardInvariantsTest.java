package org.playcaller.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.playcaller.RandomStates;
import org.playcaller.crm.ColumnNames;
import org.playcaller.crm.Progress;
import org.playcaller.crm.SalesforceExport;
import org.playcaller.facts.IntentionFact;
import org.playcaller.facts.OldProspectFact;
import org.playcaller.facts.OpportunityFact;
import org.playcaller.facts.Subject;
import org.playcaller.facts.Verdict;
import org.playcaller.facts.WorkingDays;
import org.playcaller.playbook.Act;
import org.playcaller.playbook.Advice;
import org.playcaller.playbook.Hold;
import org.playcaller.playbook.Lane;
import org.playcaller.playbook.Play;
import org.playcaller.playbook.Playbook;
import org.playcaller.playbook.RuleFiles;
import org.playcaller.state.Activity;
import org.playcaller.state.ActivityKind;
import org.playcaller.state.State;
import org.playcaller.state.StateJson;
import org.playcaller.state.Told;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * What holds of the cards of every plan: of random states, of the demo company and of an export.
 * With {@code -Dplaycaller.export=DIR@DAY} of all reps of another export, too.
 */
@Execution(ExecutionMode.CONCURRENT)
class CardInvariantsTest {

  private static final Playbook PLAYBOOK = Playbook.read(RuleFiles.of(Path.of("rules")));
  private static final double SPACING = PLAYBOOK.terms().get("contact spacing").value();
  private static final double ASK_SPACING = PLAYBOOK.terms().get("ask spacing").value();
  private static final int LONGEST_DESK = 20;
  private static final double ROUNDING = 0.6;
  private static final StateJson JSON = new StateJson();
  private static final JsonMapper MAPPER =
      JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();
  private static final List<Made> PLANS =
      states().map(state -> new Made(state, Planner.plan(PLAYBOOK, state))).toList();

  /** A state and its plan. */
  private record Made(State state, Plan plan) {

    /** The key of the person behind an id. */
    String person(String id) {
      return persons().getOrDefault(id, id);
    }

    private Map<String, String> persons() {
      return PLAYBOOK.facts(state).all().stream()
          .filter(Subject.class::isInstance)
          .map(Subject.class::cast)
          .collect(Collectors.toMap(Subject::id, Subject::person, (a, b) -> a));
    }

    @Override
    public String toString() {
      return state.rep().id() + " on " + state.day() + ": " + JSON.writePretty(state);
    }
  }

  /** A point that is said on a day. */
  private record Word(String person, LocalDate on, Point point, Card card) {

    Act act() {
      return Objects.requireNonNull(play().act());
    }

    Play play() {
      return Objects.requireNonNull(PLAYBOOK.play(point.play()));
    }
  }

  private static Stream<State> states() {
    Stream<State> small = Stream.generate(RandomStates.seeded(17)::next).limit(300);
    RandomStates seeded = RandomStates.seeded(18);
    Stream<State> large = Stream.generate(() -> seeded.ofAbout(100)).limit(20);
    Stream<State> export =
        ofExport(Path.of("src/test/resources/crm/loader"), LocalDate.of(2024, 5, 15));
    String other = System.getProperty("playcaller.export");
    Stream<State> real =
        other == null
            ? Stream.empty()
            : ofExport(
                Path.of(other.substring(0, other.indexOf('@'))),
                LocalDate.parse(other.substring(other.indexOf('@') + 1)));
    return Stream.of(small, large, demo(), export, real).flatMap(all -> all);
  }

  private static Stream<State> demo() {
    try (Stream<Path> files = Files.list(Path.of("src/main/resources/demo"))) {
      List<State> states = new ArrayList<>();
      for (Path file : files.sorted().toList()) {
        states.add(JSON.read(Files.readAllBytes(file)));
      }
      return states.stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Stream<State> ofExport(Path dir, LocalDate day) {
    try {
      return SalesforceExport.read(dir, day, ColumnNames.of(dir), Progress.none())
          .states()
          .stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What is said to people on the days that cards are laid on. */
  private static List<Word> words(Made made) {
    Map<String, String> persons = made.persons();
    List<Word> words = new ArrayList<>();
    for (Card card : made.plan().cards()) {
      if (card.when() != null) {
        Stream<Point> said =
            card.entries().isEmpty()
                ? card.points().stream()
                : card.entries().stream().map(Entry::point);
        said.filter(point -> point.about() != null)
            .forEach(
                point ->
                    words.add(
                        new Word(persons.get(point.about().id()), card.when().day(), point, card)));
      }
    }
    return words;
  }

  private static List<Word> contacts(Made made) {
    return words(made).stream().filter(word -> word.act().isContact()).toList();
  }

  /** Whether the rep means to speak to them on that day, and no guard is against it. */
  private static boolean isPlanned(Made made, Word word) {
    return Told.of(made.state().activities()).stream()
            .filter(activity -> activity.isPlanned(made.state().day()) && activity.with() != null)
            .filter(activity -> activity.on().equals(word.on()))
            .anyMatch(activity -> word.person().equals(made.persons().get(activity.with())))
        && made.plan().held().stream()
            .filter(held -> word.person().equals(held.by().person()))
            .flatMap(held -> held.holds().stream())
            .noneMatch(HeldAct::isMeant);
  }

  @Test
  void noDealIsBothKeptAndLetGo() {
    int letGo = 0;
    for (Made made : PLANS) {
      Map<String, Verdict> verdicts = new HashMap<>();
      if (made.plan().pipeline() != null) {
        made.plan()
            .pipeline()
            .entries()
            .forEach(entry -> verdicts.put(entry.who().id(), entry.verdict()));
      }
      letGo += Collections.frequency(verdicts.values(), Verdict.LET_GO);
      for (Card card : made.plan().cards()) {
        Stream.concat(
                card.deals().stream(), card.entries().stream().flatMap(e -> e.deals().stream()))
            .forEach(deal -> assertThat(deal.verdict()).isEqualTo(verdicts.get(deal.id())));
      }
      for (Word word : words(made)) {
        if (verdicts.get(word.point().about().id()) == Verdict.LET_GO) {
          // Whether a meeting with them still stands is asked, whatever becomes of the deal.
          assertThat(word.act()).as("%s", made).isIn(Act.CUT_OR_BACK_BURNER, Act.CONFIRM);
        }
      }
    }
    assertThat(letGo).isPositive();
  }

  @Test
  void nobodyHeldBackIsContacted() {
    int guarded = 0;
    for (Made made : PLANS) {
      Map<String, List<Advice>> guards = new HashMap<>();
      for (Advice advice : PLAYBOOK.call(PLAYBOOK.facts(made.state()))) {
        // What is meant amiss is held back itself, and nothing else with it.
        boolean isOfIntention = advice.subject() instanceof IntentionFact;
        if (advice.play().hold() != null && advice.subject() != null && !isOfIntention) {
          guards.computeIfAbsent(advice.subject().person(), one -> new ArrayList<>()).add(advice);
          guarded++;
        }
      }
      for (Word word : contacts(made)) {
        int days = (int) ChronoUnit.DAYS.between(made.state().day(), word.on());
        boolean isWaitedFor =
            word.card().points().stream()
                .map(p -> PLAYBOOK.play(p.play()).act())
                .anyMatch(act -> act.isWaitedFor() || act == Act.PREPARE);
        for (Advice guard : guards.getOrDefault(word.person(), List.of())) {
          // Time ends what only spacing holds back; who waits for us is not left alone.
          boolean isOfAnotherDeal =
              guard.play().hold() == Hold.UNASKED
                  && (guard.subject() instanceof OpportunityFact
                      || guard.subject() instanceof OldProspectFact)
                  && !guard.subject().id().equals(word.point().about().id());
          boolean isSpacing = guard.play().hold() == Hold.UNASKED && !guard.lasts(30);
          boolean isItsDay =
              word.act() == Act.LOOK_AGAIN
                  && guard.subject() instanceof OpportunityFact deal
                  && deal.verdictUntil() != null
                  && !word.on().isBefore(deal.verdictUntil());
          boolean isSpokenToAnyway = isWaitedFor || isPlanned(made, word);
          if (guard.lasts(days)
              && !isItsDay
              && !isOfAnotherDeal
              && !(isSpacing && isSpokenToAnyway)) {
            assertThat(guard.play().hold().covers(word.act()))
                .as(
                    "%s by %s of %s, %s of %s",
                    word.point().title(), guard.play().id(), guard.subject().id(), word, made)
                .isFalse();
          }
        }
      }
    }
    assertThat(guarded).isPositive();
  }

  @Test
  void contactsWithAPersonAreSpacedButForAnswersAndAppointments() {
    int spaced = 0;
    int asPlanned = 0;
    for (Made made : PLANS) {
      Map<String, Set<Card>> cards = new HashMap<>();
      List<Word> contacts = contacts(made);
      contacts.forEach(
          word -> cards.computeIfAbsent(word.person(), one -> new HashSet<>()).add(word.card()));
      for (Set<Card> ofOne : cards.values()) {
        List<Card> unasked = ofOne.stream().filter(card -> card.lane() != Lane.OWED).toList();
        assertThat(unasked).as("%s", made).hasSizeLessThanOrEqualTo(3);
        Set<LocalDate> days = new HashSet<>();
        assertThat(ofOne).as("%s", made).allMatch(card -> days.add(card.when().day()));
        for (Card card : unasked) {
          for (Card other : ofOne) {
            if (other != card && !isAnsweredBefore(card, other)) {
              long apart = Math.abs(ChronoUnit.DAYS.between(other.when().day(), card.when().day()));
              assertThat(apart)
                  .as("%s and %s of %s", card, other, made)
                  .isGreaterThan((long) SPACING);
            }
          }
        }
      }
      Map<String, List<LocalDate>> planned = planned(made);
      planned.keySet().removeAll(heldBack(made));
      for (Word word : contacts) {
        boolean isWaitedFor =
            contacts.stream()
                .anyMatch(w -> w.person().equals(word.person()) && w.act().isWaitedFor());
        List<LocalDate> others = new ArrayList<>(planned.getOrDefault(word.person(), List.of()));
        String hint = word.card().when().hint();
        if (hint != null && hint.startsWith("as you planned")) {
          assertThat(others.remove(word.on())).as("%s of %s", word, made).isTrue();
          asPlanned++;
        }
        for (LocalDate other : others) {
          if (!isWaitedFor && word.card().lane() != Lane.OWED) {
            assertThat(Math.abs(ChronoUnit.DAYS.between(other, word.on())))
                .as("%s of %s", word, made)
                .isGreaterThan((long) SPACING);
            spaced++;
          }
        }
      }
    }
    assertThat(spaced).isPositive();
    assertThat(asPlanned).isPositive();
  }

  /** Whether a talk that the rep has planned comes soon after an answer, and nothing more. */
  private static boolean isAnsweredBefore(Card talk, Card answer) {
    String hint = talk.when().hint();
    return hint != null
        && hint.startsWith("as you planned")
        && answer.kind() == CardKind.MESSAGE
        && answer.lane() == Lane.OWED;
  }

  private static Map<String, List<LocalDate>> planned(Made made) {
    Map<String, String> persons = made.persons();
    Map<String, List<LocalDate>> planned = new HashMap<>();
    for (Activity activity : Told.of(made.state().activities())) {
      boolean isDeskWork = activity.kind() != null && activity.kind().isDeskWork();
      if (activity.with() != null && !isDeskWork && activity.isPlanned(made.state().day())) {
        planned
            .computeIfAbsent(
                persons.getOrDefault(activity.with(), activity.with()), one -> new ArrayList<>())
            .add(activity.on());
      }
    }
    return planned;
  }

  @Test
  void nothingIsLaidAfterACloseDateThatIsStillToCome() {
    int dated = 0;
    for (Made made : PLANS) {
      for (Card card : made.plan().cards()) {
        for (DealAtHand deal : card.deals()) {
          LocalDate close = deal.closeDate();
          if (card.when() != null && close != null && !close.isBefore(made.state().day())) {
            assertThat(card.when().day()).as("%s of %s", card, made).isBeforeOrEqualTo(close);
            dated++;
          }
        }
      }
    }
    assertThat(dated).isPositive();
  }

  @Test
  void whoIsToldThatNothingIsAskedIsNotAskedWithinTheTerm() {
    int apart = 0;
    for (Made made : PLANS) {
      Map<String, List<LocalDate>> gifts = new HashMap<>();
      Map<String, List<LocalDate>> asks = new HashMap<>();
      Map<String, String> persons = made.persons();
      Set<String> heldBack = heldBack(made);
      for (Activity activity : Told.of(made.state().activities())) {
        LocalDate day = made.state().day();
        if (activity.with() != null && (activity.isPlanned(day) || activity.isDone(day))) {
          String person = persons.getOrDefault(activity.with(), activity.with());
          Map<String, List<LocalDate>> days = days(activity.kind(), gifts, asks);
          boolean isHeld = activity.isPlanned(day) && heldBack.contains(person);
          if (days != null && !isHeld) {
            days.computeIfAbsent(person, one -> new ArrayList<>()).add(activity.on());
          }
        }
      }
      for (Word word : contacts(made)) {
        Map<String, List<LocalDate>> others =
            word.play().script().asksForNothing() ? asks : word.act().asks() ? gifts : Map.of();
        boolean isOwed = word.card().lane() == Lane.OWED;
        for (LocalDate other : isOwed ? List.<LocalDate>of() : at(others, word)) {
          assertThat(Math.abs(ChronoUnit.DAYS.between(other, word.on())))
              .as("%s of %s", word, made)
              .isGreaterThan((long) ASK_SPACING);
          apart++;
        }
        boolean isGift =
            word.card().points().stream()
                .anyMatch(p -> PLAYBOOK.play(p.play()).script().asksForNothing());
        assertThat(isGift && word.act().asks()).as("%s of %s", word, made).isFalse();
      }
    }
    assertThat(apart).isPositive();
  }

  /** The people with whom something planned is held back: it is not to take place. */
  private static Set<String> heldBack(Made made) {
    return made.plan().held().stream()
        .filter(held -> held.holds().stream().anyMatch(act -> act.title().contains("planned for")))
        .map(held -> held.by().who())
        .filter(Objects::nonNull)
        .map(who -> made.person(who.id()))
        .collect(Collectors.toSet());
  }

  private static @Nullable Map<String, List<LocalDate>> days(
      @Nullable ActivityKind kind,
      Map<String, List<LocalDate>> gifts,
      Map<String, List<LocalDate>> asks) {
    boolean isAsk = kind == ActivityKind.REFERRAL_ASK || kind == ActivityKind.FAVOUR_ASK;
    return kind == ActivityKind.HELP || kind == ActivityKind.THANKS ? gifts : isAsk ? asks : null;
  }

  private static List<LocalDate> at(Map<String, List<LocalDate>> days, Word word) {
    return days.getOrDefault(word.person(), List.of());
  }

  @Test
  void thereIsAtMostOneShortBlockAtTheDeskADay() {
    int blocks = 0;
    for (Made made : PLANS) {
      Set<LocalDate> days = new HashSet<>();
      for (Card card : made.plan().cards()) {
        if (card.kind() == CardKind.DESK) {
          assertThat(card.minutes()).as("%s", card).isLessThanOrEqualTo(LONGEST_DESK);
          assertThat(card.when() == null || days.add(card.when().day())).as("%s", made).isTrue();
          blocks++;
        }
      }
    }
    assertThat(blocks).isPositive();
  }

  @Test
  void ofTheFirstThreeCardsTwoAreConversationsWhereTwoPeopleCanBeTalkedTo() {
    int talked = 0;
    for (Made made : PLANS) {
      List<Card> today = made.plan().today();
      long people =
          contacts(made).stream()
              .filter(word -> word.on().equals(made.state().day()))
              .map(Word::person)
              .distinct()
              .count();
      long conversations =
          today.stream()
              .limit(3)
              .filter(card -> card.kind() != CardKind.DESK && card.kind() != CardKind.EVENT)
              .mapToLong(card -> Math.max(1, card.entries().size()))
              .sum();
      assertThat(conversations)
          .as("%s of %s", today, made)
          .isGreaterThanOrEqualTo(Math.min(2, people));
      talked += people > 1 ? 1 : 0;
    }
    assertThat(talked).isPositive();
  }

  @Test
  void whatIsOfUseToThemIsBroughtOnce() {
    int brought = 0;
    for (Made made : PLANS) {
      List<String> deals =
          made.plan().said().stream()
              .filter(said -> isBrought(said.point()))
              .map(said -> Objects.requireNonNull(said.point().about()).id())
              .toList();
      assertThat(deals).as("%s", made).doesNotHaveDuplicates();
      brought += deals.size();
    }
    assertThat(brought).isPositive();
  }

  @Test
  void nothingIsSaidTwiceAboutTheSame() {
    for (Made made : PLANS) {
      assertThat(
              made.plan().said().stream()
                  .map(said -> said.point())
                  .filter(point -> point.about() != null)
                  .map(point -> point.play() + " of " + point.about().id()))
          .as("%s", made)
          .doesNotHaveDuplicates();
    }
  }

  private static boolean isBrought(Point point) {
    return point.play().equals("bring-it-along") || point.play().equals("share-something-useful");
  }

  @Test
  void noGainIsBelowNothing() {
    for (Made made : PLANS) {
      for (Card card : made.plan().cards()) {
        Stream.concat(Stream.of(card.gain()), card.entries().stream().map(Entry::gain))
            .forEach(
                gain -> {
                  assertThat(notBelow(BigDecimal.ZERO, gain.thisPeriod())).isTrue();
                  assertThat(notBelow(BigDecimal.ZERO, gain.later())).isTrue();
                  assertThat(notBelow(gain.probabilityBefore(), gain.probabilityAfter())).isTrue();
                  assertThat(notBelow(gain.chanceBefore(), gain.chanceAfter())).isTrue();
                });
      }
      Outlook outlook = made.plan().outlook();
      if (outlook != null) {
        assertThat(outlook.chanceWith()).isGreaterThanOrEqualTo(outlook.chanceWithout());
        assertThat(outlook.chanceWith())
            .isBetween(outlook.chanceWithLow(), outlook.chanceWithHigh());
      }
    }
  }

  private static boolean notBelow(@Nullable BigDecimal least, @Nullable BigDecimal value) {
    return value == null || least == null || value.compareTo(least) >= 0;
  }

  @Test
  void moreDaysLeftNeverLowerAGainInThisPeriodFromTheSameDay() {
    int compared = 0;
    for (Made made : PLANS) {
      if (made.state().period() == null
          || made.state().day().isAfter(made.state().period().end())
          || made.plan().standing().gap() == null) {
        continue;
      }
      State longer = withPeriodEnd(made.state(), made.state().period().end().plusDays(10));
      Plan later = Planner.plan(PLAYBOOK, longer);
      if (!made.plan().standing().gap().equals(later.standing().gap())) {
        continue;
      }
      for (Card card : made.plan().cards()) {
        Card same = same(later, card);
        if (same != null
            && card.gain().thisPeriod() != null
            && same.gain().thisPeriod() != null
            && Objects.equals(day(card), day(same))
            && says(card).equals(says(same))) {
          assertThat(same.gain().thisPeriod().doubleValue())
              .as("%s and %s", card, same)
              .isGreaterThanOrEqualTo(card.gain().thisPeriod().doubleValue() - ROUNDING);
          compared++;
        }
      }
    }
    assertThat(compared).isPositive();
  }

  private static @Nullable Card same(Plan plan, Card card) {
    return plan.cards().stream()
        .filter(one -> one.id().equals(card.id()) && one.entries().isEmpty())
        .findFirst()
        .orElse(null);
  }

  private static @Nullable LocalDate day(Card card) {
    return card.when() == null ? null : card.when().day();
  }

  private static Set<String> says(Card card) {
    return card.points().stream().map(Point::play).collect(Collectors.toSet());
  }

  private static State withPeriodEnd(State state, LocalDate end) {
    ObjectNode tree = (ObjectNode) MAPPER.readTree(JSON.write(state));
    ((ObjectNode) tree.path("period")).put("end", end.toString());
    return JSON.read(MAPPER.writeValueAsBytes(tree));
  }

  @Test
  void todayFitsTheHoursOfTheDayUnlessAllOfItIsOwed() {
    for (Made made : PLANS) {
      State state = made.state();
      BigDecimal told = state.rep().hoursPerDay();
      double hours =
          told == null ? PLAYBOOK.terms().get("selling hours").value() : told.doubleValue();
      boolean works =
          WorkingDays.of(state).contains(state.day())
              && (state.period() == null
                  || !state.period().contains(state.day())
                  || !state.day().isAfter(state.period().end()));
      double minutes = works ? 60 * hours : 0;
      List<Card> today = made.plan().today();
      boolean fits = today.stream().mapToInt(Card::minutes).sum() <= minutes + ROUNDING;
      boolean allOwed = today.stream().allMatch(card -> card.lane() == Lane.OWED);
      assertThat(allOwed || fits).as("%s of %s", today, made).isTrue();
      // What is said beside what is owed has to fit, too, unless it is due before the next talk.
      LocalDate apart = made.state().day().plusDays((long) SPACING + 1);
      LocalDate nextDay = WorkingDays.of(state).firstFrom(state.day().plusDays(1));
      LocalDate next = nextDay.isAfter(apart) ? nextDay : apart;
      for (Card card : fits ? List.<Card>of() : today) {
        boolean isSet = card.kind() == CardKind.MEETING || card.when().isPlanned();
        for (Point point : isSet ? List.<Point>of() : card.points()) {
          boolean isOwed =
              PLAYBOOK.routes().get(PLAYBOOK.play(point.play()).script().route()).lane()
                  == Lane.OWED;
          // Who is uneasy is put at ease with the answer, and not a day after it.
          boolean isOfComfort = PLAYBOOK.play(point.play()).act() == Act.RESTORE_COMFORT;
          assertThat(isOwed || isOfComfort || isDueBefore(card, point, next))
              .as("%s of %s of %s", point, card, made)
              .isTrue();
        }
      }
      assertThat(today.size()).isLessThanOrEqualTo(5);
    }
  }

  private static boolean isDueBefore(Card card, Point point, LocalDate day) {
    return card.deals().stream()
        .filter(deal -> deal.id().equals(point.about().id()))
        .map(DealAtHand::closeDate)
        // The days up to a date are agreed on before it.
        .anyMatch(close -> close != null && !close.isAfter(day));
  }

  @Test
  void hoursUsedAndHoursFreeAreTheHoursLeft() {
    for (Made made : PLANS) {
      Hours hours = made.plan().hours();
      assertThat(
              hours.thisPeriodMinutes()
                  + hours.nextPeriodMinutes()
                  + hours.freeMinutes()
                  - 60 * hours.hoursLeft().doubleValue())
          .as("%s of %s", hours, made)
          .isBetween(-ROUNDING, ROUNDING);
    }
  }

  @Test
  void everyCardHasAKeyOfItsOwnWhichNoOtherTakesOverTomorrow() {
    int same = 0;
    for (Made made : PLANS) {
      List<String> ids =
          made.plan().cards().stream()
              .flatMap(
                  card ->
                      Stream.concat(Stream.of(card.id()), card.entries().stream().map(Entry::id)))
              .toList();
      assertThat(ids).as("%s", made).doesNotHaveDuplicates();
      State tomorrow = withDay(made.state(), made.state().day().plusDays(1));
      if (tomorrow != null) {
        Map<String, Set<String>> today = matters(made);
        Map<String, Set<String>> then =
            matters(new Made(tomorrow, Planner.plan(PLAYBOOK, tomorrow)));
        for (Map.Entry<String, Set<String>> talk : today.entrySet()) {
          Set<String> others =
              then.entrySet().stream()
                  .filter(other -> !Collections.disjoint(other.getValue(), talk.getValue()))
                  .map(Map.Entry::getKey)
                  .collect(Collectors.toSet());
          // A further conversation may be needed, or two become one; the key is not taken over.
          if (!others.isEmpty() && !today.keySet().containsAll(others)) {
            assertThat(others).as("%s of %s", talk, made).contains(talk.getKey());
          }
          same += others.contains(talk.getKey()) ? 1 : 0;
        }
      }
    }
    assertThat(same).isGreaterThan(100);
  }

  /** What conversations are about, by their keys. */
  private static Map<String, Set<String>> matters(Made made) {
    Map<String, Set<String>> matters = new HashMap<>();
    for (Card card : made.plan().cards()) {
      for (Entry entry : card.entries()) {
        matters.put(entry.id(), Set.of(entry.point().about().id()));
      }
      // The key of a block at the desk is its day.
      if (card.entries().isEmpty() && card.kind() != CardKind.DESK) {
        Set<String> about =
            card.points().stream()
                .filter(point -> point.about() != null)
                // Whom to press for somebody is a card of its own, and no talk with them.
                .filter(point -> PLAYBOOK.play(point.play()).act() != Act.CHASE)
                .map(point -> point.about().id())
                .collect(Collectors.toSet());
        if (!about.isEmpty()) {
          matters.put(card.id(), about);
        }
      }
    }
    return matters;
  }

  private static @Nullable State withDay(State state, LocalDate day) {
    // What is planned for today would not have been done, and what is dated tomorrow would have.
    ObjectNode tree = (ObjectNode) MAPPER.readTree(JSON.write(state));
    boolean isBusy =
        Told.of(state.activities()).stream().anyMatch(a -> !a.on().isBefore(state.day()))
            || tree.toString().contains(day.toString());
    tree.put("day", day.toString());
    return isBusy ? null : JSON.read(MAPPER.writeValueAsBytes(tree));
  }
}
