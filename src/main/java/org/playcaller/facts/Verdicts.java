package org.playcaller.facts;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.playcaller.facts.PipelineWorth.Weighed;
import org.playcaller.state.Activity;
import org.playcaller.state.Opportunity;
import org.playcaller.state.Period;
import org.playcaller.state.State;
import org.playcaller.state.Told;

/**
 * One verdict a deal, made here and nowhere else.
 *
 * <p>Let go is what they said no to, and what is unlikely, silent, and long in its stage or long
 * past its date. Where nobody tells how long deals usually stay in its stage, it is let go after
 * twice the silence, or when it is there for as long as a date may be over; where its date was put
 * off time and again, after half of it. What is no likelier than any deal goes when it is past its
 * date with three times the silence. Nothing is let go whose obstacle could be removed; and the
 * deals that hold most of what the pipeline is worth in time only after twice the silence.
 *
 * <p>The back burner is for what they said no to and wrote about since, for what the state puts
 * there, for what is not needed now and has no step agreed in time, for what is due so much later
 * that nothing is to be done for it yet, and for what is unlikely in a full pipeline, unless they
 * wrote within the cadence. All else is kept. What is not known lets no deal go, and deals that are
 * worth the same are treated alike. The numbers are terms of the playbook.
 */
final class Verdicts {

  private static final String PROBABILITY = "let go probability";
  private static final String STAGE_TIME = "let go stage time";
  private static final String STALLED = "stalled stage time";
  private static final String OVERDUE = "let go overdue";
  private static final String SILENCE = "let go silence";
  private static final String PUT_OFF = "let go put off";
  private static final String FULL = "full pipeline";
  private static final String AHEAD = "work ahead";
  private static final String UNLIKELY = "unlikely in time";

  /** Of the term for silence; our choice. */
  private static final int FORGOTTEN = 3;

  /** Of the term for silence, where a date was put off time and again; our choice. */
  private static final double HALF = 0.5;

  /**
   * Of the term for silence, after which neither size nor an unknown stage keeps a deal; our
   * choice.
   */
  private static final int LONG_SILENT = 2;

  /**
   * A verdict.
   *
   * @param verdict what to do
   * @param until on the back burner, the day to look at it again; null where none is told
   * @param isLarge whether it holds half of what the pipeline is worth in time, and would by itself
   *     bring what is missing
   */
  record Decided(Verdict verdict, @Nullable LocalDate until, boolean isLarge) {}

  private final View view;
  private final Set<String> inCalendar;
  private final PipelineWorth worth;

  private Verdicts(View view, List<Weighed> deals, @Nullable Double missing) {
    this.view = view;
    this.inCalendar = inCalendar(view.state());
    this.worth = PipelineWorth.of(deals, missing, view.terms());
  }

  /**
   * The verdicts, by the deal's id.
   *
   * @param missing what is missing for the quota, in its unit; null where that is not known
   */
  static Map<String, Decided> of(View view, List<Weighed> deals, @Nullable Double missing) {
    Verdicts verdicts = new Verdicts(view, deals, missing);
    Map<String, Decided> decided = new HashMap<>();
    deals.forEach(deal -> decided.put(deal.deal().id(), verdicts.decide(deal)));
    return decided;
  }

  private double term(String name) {
    return View.term(view.terms(), name);
  }

  /** Whether a deal is so unlikely that it may be let go. */
  static boolean isUnlikely(@Nullable Double probability, Map<String, Double> terms) {
    return probability != null && probability <= View.term(terms, PROBABILITY);
  }

  /**
   * For so many days a deal that is to be let go has to be silent, and is left alone after a word.
   */
  static double silence(Map<String, Double> terms) {
    return View.term(terms, SILENCE);
  }

  /** Whether the buyer gave a sign of life lately enough that it may not. */
  static boolean isAnswering(OpportunityFact deal) {
    return deal.daysSinceReply() != null
        && deal.daysSinceReply() < View.term(deal.terms(), SILENCE);
  }

  private Decided decide(Weighed deal) {
    LocalDate told = deal.opportunity().backBurnerUntil();
    if (told != null && told.isAfter(view.day())) {
      return decided(deal, Verdict.BACK_BURNER, told);
    }
    if (Boolean.TRUE.equals(deal.deal().wroteSinceNo())) {
      // What they write is heard; whether it takes back the no is not guessed.
      return decided(deal, Verdict.BACK_BURNER, until(deal.deal().closeDate()));
    }
    if (Boolean.TRUE.equals(deal.deal().saidNo()) || isLetGo(deal)) {
      return decided(deal, Verdict.LET_GO, null);
    }
    if (deal.deal().lookAgainOnRecord()) {
      return decided(deal, Verdict.KEEP, null);
    }
    boolean isForLater = Boolean.FALSE.equals(deal.deal().needIsNow()) && !isAgreedInTime(deal);
    if (isForLater) {
      return decided(deal, Verdict.BACK_BURNER, until(deal.deal().closeDate()));
    }
    if (isLater(deal)) {
      // From that day on it is worked on, whatever the period.
      LocalDate close = Objects.requireNonNull(deal.deal().closeDate());
      return decided(deal, Verdict.BACK_BURNER, close.minusDays((long) term(AHEAD)));
    }
    if (isCrowdedOut(deal)) {
      return decided(deal, Verdict.BACK_BURNER, until(deal.deal().closeDate()));
    }
    return decided(deal, Verdict.KEEP, null);
  }

  private Decided decided(Weighed deal, Verdict verdict, @Nullable LocalDate until) {
    return new Decided(verdict, until, worth.isLarge(deal.deal()));
  }

  /**
   * Unlikely beside enough that is not, and no word between us and them: not let go, for the buyer
   * answers, and not worth the hours either.
   */
  private boolean isCrowdedOut(Weighed weighed) {
    OpportunityFact deal = weighed.deal();
    LocalDate next = step(deal);
    return worth.deals() >= term(FULL)
        && deal.isUnlikely()
        && !deal.worthATalk()
        && !worth.isMost(deal)
        && deal.daysSinceReply() != null
        && deal.daysSinceReply() >= term("follow-up cadence")
        && !inCalendar.contains(deal.id())
        && (next == null || next.isBefore(view.day()));
  }

  /** Whether even who sells it gives it no more, whatever deals like it came to. */
  private boolean isToldUnlikely(Opportunity told) {
    return isUnlikely(Numbers.value(told.probability()), view.terms());
  }

  private boolean isLetGo(Weighed weighed) {
    OpportunityFact deal = weighed.deal();
    return (deal.isUnlikely() || isToldUnlikely(weighed.opportunity()) || isForgotten(deal))
        && (deal.longPassedOnRecord()
            || isPutOffAgain(deal)
            || deal.stageOverrun() != null && deal.stageOverrun() > term(STAGE_TIME)
            || isLongSilent(deal))
        && (isSilentFor(deal, 1) || isPutOffAgain(deal))
        && !Boolean.TRUE.equals(deal.obstacleRemovable())
        && weighed.worth() != null
        && (!worth.isMost(deal) || isSilentFor(deal, LONG_SILENT));
  }

  /** Put off time and again, and no word from them lately: half the silence is enough then. */
  private boolean isPutOffAgain(OpportunityFact deal) {
    return deal.timesPushed() != null
        && deal.timesPushed() >= term(PUT_OFF)
        && isSilentFor(deal, HALF);
  }

  /**
   * Silent so long that it needs no other sign, or in its stage for as long as a date may be over,
   * where nobody tells how long deals usually stay there.
   */
  private boolean isLongSilent(OpportunityFact deal) {
    boolean isLong = deal.daysInStage() != null && deal.daysInStage() > term(OVERDUE);
    return deal.stageOverrun() == null && (isLong || isSilentFor(deal, LONG_SILENT));
  }

  /** Whether the buyer has been silent for so many times the term. */
  private static boolean isSilentFor(OpportunityFact deal, double times) {
    return deal.daysSinceReply() != null && deal.daysSinceReply() >= times * silence(deal.terms());
  }

  /** No likelier than any deal, past its date, and silent so long that few of these still come. */
  static boolean isForgotten(OpportunityFact deal) {
    return deal.daysToClose() != null
        && deal.daysToClose() < 0
        && deal.probability() != null
        && deal.probability() <= View.term(deal.terms(), "usual win rate")
        && isSilentFor(deal, FORGOTTEN);
  }

  /** Due after the period and so far ahead that nothing is to be done for it yet. */
  private boolean isLater(Weighed weighed) {
    OpportunityFact deal = weighed.deal();
    LocalDate next = step(deal);
    Period period = view.state().period();
    return period != null
        && deal.closeDate() != null
        && deal.closeDate().isAfter(period.end())
        && deal.closeDate().isAfter(view.day().plusDays((long) term(AHEAD)))
        && weighed.inTime() < term(UNLIKELY)
        && !isStalled(deal)
        && (deal.daysSinceContact() == null || deal.daysSinceContact() <= term(SILENCE))
        && !inCalendar.contains(deal.id())
        && (next == null || next.isAfter(period.end()));
  }

  /** Where a deal that is not unlikely has stalled there is something to do, whenever it is due. */
  private boolean isStalled(OpportunityFact deal) {
    return deal.stageOverrun() != null
        && deal.stageOverrun() >= term(STALLED)
        && !deal.isUnlikely();
  }

  /** Whether they agreed on a step in the period, and on a date in it: need or not, they go on. */
  private boolean isAgreedInTime(Weighed weighed) {
    Period period = view.state().period();
    LocalDate next = step(weighed.deal());
    LocalDate close = weighed.deal().closeDate();
    return period != null
        && next != null
        && close != null
        && !next.isAfter(period.end())
        && !close.isAfter(period.end());
  }

  /** A step that is on record, and neither taken nor forgotten, is something to do. */
  private @Nullable LocalDate step(OpportunityFact deal) {
    Integer toStep = deal.daysToNextStep();
    return toStep == null || -toStep > term(SILENCE) ? null : view.day().plusDays(toStep);
  }

  /** What something is planned about in the period: nobody plans what is not to be done. */
  private static Set<String> inCalendar(State state) {
    Period period = state.period();
    return Told.of(state.activities()).stream()
        .filter(activity -> activity.isPlanned(state.day()))
        .filter(activity -> period != null && !activity.on().isAfter(period.end()))
        .map(Activity::with)
        .filter(Objects::nonNull)
        .collect(Collectors.toSet());
  }

  /** In time to work on it, and not in this period. */
  private @Nullable LocalDate until(@Nullable LocalDate closeDate) {
    Period period = view.state().period();
    LocalDate after = period == null ? null : period.end().plusDays(1);
    if (after == null || !after.isAfter(view.day())) {
      after = view.day().plusDays(1);
    }
    LocalDate ahead = closeDate == null ? null : closeDate.minusDays((long) term(AHEAD));
    return ahead == null || ahead.isBefore(after) ? after : ahead;
  }
}
