package org.playcaller.facts;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
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
  private static final String OVERDUE = "let go overdue";
  private static final String SILENCE = "let go silence";
  private static final String WORTH = "let go worth";
  private static final String LEAST_WORTH = "let go least worth";
  private static final String PUT_OFF = "let go put off";
  private static final String FULL = "full pipeline";
  private static final String AHEAD = "work ahead";
  private static final String UNLIKELY = "unlikely in time";

  /** Of the term for silence; our choice. */
  private static final int FORGOTTEN = 3;

  /**
   * Of the term for silence, after which neither size nor an unknown stage keeps a deal; our
   * choice.
   */
  private static final int LONG_SILENT = 2;

  /** Sums of worth that differ by less are the same. */
  private static final double ROUNDING = 1e-9;

  /**
   * A deal and what it is worth.
   *
   * @param deal the open deal
   * @param opportunity what the state tells of it
   * @param inTime the probability that it is won in time, guessed where nothing tells
   * @param size what it brings when it is won, in the quota's unit; null where that is not known
   */
  record Weighed(
      OpportunityFact deal, Opportunity opportunity, double inTime, @Nullable Double size) {

    @Nullable Double worth() {
      return size == null ? null : inTime * size;
    }
  }

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
  private final Set<String> most = new HashSet<>();
  private final Set<String> large = new HashSet<>();
  private final int deals;

  private Verdicts(View view, List<Weighed> deals, @Nullable Double missing) {
    this.view = view;
    this.inCalendar = inCalendar(view.state());
    this.deals = deals.size();
    findMost(deals);
    findLarge(deals, missing);
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

  /** The deals that hold most of the worth, those alike at the edge included. */
  private void findMost(List<Weighed> deals) {
    List<Weighed> byWorth = new ArrayList<>(deals);
    byWorth.removeIf(deal -> deal.worth() == null || deal.worth() <= 0);
    double all = byWorth.stream().mapToDouble(Weighed::worth).sum();
    double least = term(LEAST_WORTH) * all;
    byWorth.removeIf(deal -> deal.worth() < least * (1 - ROUNDING));
    byWorth.sort(Comparator.comparing(Weighed::worth, Comparator.reverseOrder()));
    double sum = 0;
    double last = Double.MAX_VALUE;
    for (Weighed deal : byWorth) {
      double worth = Objects.requireNonNull(deal.worth());
      if (sum >= term(WORTH) * all * (1 - ROUNDING) && worth < last * (1 - ROUNDING)) {
        return;
      }
      most.add(deal.deal().id());
      sum += worth;
      last = worth;
    }
  }

  /** What holds half of the worth, and would by itself bring what is missing. */
  private void findLarge(List<Weighed> deals, @Nullable Double missing) {
    double all =
        deals.stream().map(Weighed::worth).filter(Objects::nonNull).mapToDouble(w -> w).sum();
    deals.stream()
        .filter(deal -> missing != null && deal.size() != null && deal.size() >= missing)
        .filter(deal -> deal.worth() > 0 && deal.worth() >= all / 2 * (1 - ROUNDING))
        .forEach(deal -> large.add(deal.deal().id()));
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
    return new Decided(verdict, until, large.contains(deal.deal().id()));
  }

  /**
   * Unlikely beside enough that is not, and no word between us and them: not let go, for the buyer
   * answers, and not worth the hours either.
   */
  private boolean isCrowdedOut(Weighed weighed) {
    OpportunityFact deal = weighed.deal();
    LocalDate next = step(deal);
    return deals >= term(FULL)
        && deal.isUnlikely()
        && !deal.worthATalk()
        && !most.contains(deal.id())
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
        && (!most.contains(deal.id()) || isSilentFor(deal, LONG_SILENT));
  }

  /** Put off time and again, and no word from them lately: half the silence is enough then. */
  private boolean isPutOffAgain(OpportunityFact deal) {
    return deal.timesPushed() != null
        && deal.timesPushed() >= term(PUT_OFF)
        && deal.daysSinceReply() != null
        && deal.daysSinceReply() >= silence(deal.terms()) / 2;
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
  private static boolean isSilentFor(OpportunityFact deal, int times) {
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
        && (deal.daysSinceContact() == null || deal.daysSinceContact() <= term(SILENCE))
        && !inCalendar.contains(deal.id())
        && (next == null || next.isAfter(period.end()));
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
