package org.playcaller.plan;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonValue;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.playcaller.facts.Verdict;
import org.playcaller.forecast.Rests;
import org.playcaller.state.Period;
import org.playcaller.state.Word;

/**
 * What a rep is advised to do on a day, and why.
 *
 * @param rep whom the plan is for
 * @param day the day it is for
 * @param headline where the rep stands, by pace and by chance, in one sentence
 * @param playbook the revision of the playbook that called the plays
 * @param standing where the rep stands
 * @param hours how the selling hours left are used
 * @param today what to do today, the first first
 * @param thisPeriod what to do after today for this period
 * @param nextPeriod what to do for later ones
 * @param calendar what stands in the calendar of the next 14 days with somebody, and neither a card
 *     nor a guard is about, the first first; left out where there is nothing
 * @param held the guards that fired, with what each holds back
 * @param warnings what does harm in what is meant or offered
 * @param notes notes to the rep
 * @param diagnosis the findings on where the rep loses ground
 * @param pipeline the open opportunities, each with its verdict
 * @param findOut the one thing to find out that would add most to the plan
 * @param unknowns what was not known, where that kept a play from being considered
 * @param outlook what the plan adds up to
 * @param retrospective after the period, what was done and what it brought
 * @param more how many items are not listed, by the list's JSON pointer; left out where all are
 */
public record Plan(
    Who rep,
    LocalDate day,
    String headline,
    String playbook,
    Standing standing,
    Hours hours,
    List<Card> today,
    List<Card> thisPeriod,
    List<Card> nextPeriod,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) List<CalendarEntry> calendar,
    List<Held> held,
    List<Finding> warnings,
    List<Finding> notes,
    List<Finding> diagnosis,
    @Nullable Audit pipeline,
    @Nullable Question findOut,
    List<Unknown> unknowns,
    @Nullable Outlook outlook,
    @Nullable Retrospective retrospective,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) SortedMap<String, Integer> more) {

  /**
   * All cards.
   *
   * @return those of today, then those of this period, then those of later ones, by rank
   */
  public List<Card> cards() {
    return Stream.of(today, thisPeriod, nextPeriod).flatMap(List::stream).toList();
  }

  /**
   * All that plays have to say on cards.
   *
   * @return each point with its card, by rank
   */
  public List<Said> said() {
    return cards().stream()
        .flatMap(card -> card.said().map(point -> new Said(card, point)))
        .toList();
  }

  /**
   * All that is not to be done, each with the guard that holds it back.
   *
   * @return what is held back; a guard that holds nothing stands for itself
   */
  public List<HeldBack> heldBack() {
    return held.stream().flatMap(Held::each).toList();
  }

  /**
   * A point and the card it stands on.
   *
   * @param card the card
   * @param point one of its points
   */
  public record Said(Card card, Point point) {}

  /**
   * Somebody or something the plan speaks of.
   *
   * @param id the key in the state
   * @param name the name to show
   */
  public record Who(String id, String name) {}

  /** Where a rep stands against the quota, by pace. */
  public enum PaceVerdict implements Word {
    /** The quota is reached. */
    MET,
    /** Not behind. */
    ON_TRACK,
    /** Below the term "behind". */
    BEHIND,
    /** Below the term "massively behind". */
    MASSIVELY_BEHIND
  }

  /**
   * Where the rep stands; a figure that is not known is left out.
   *
   * @param verdict in a word
   * @param because why, in a sentence
   * @param period the quota period
   * @param unit what the quota is measured in: money or deals
   * @param currency the currency of money
   * @param quota the quota
   * @param closedWon what was closed-won in the period so far
   * @param gap what is missing, never below 0
   * @param attainment closed-won over quota
   * @param elapsed share of the period before this day, 0..1
   * @param expectedToDate quota times the share elapsed
   * @param seasonalExpected quota times what the rep usually has booked by now
   * @param seasonalPace closed-won over that
   * @param seasonalProjection closed-won over the share usually booked by now
   * @param pace closed-won over expected to date
   * @param daysLeft calendar days left, this day included
   * @param workingDaysLeft working days left, this day included
   * @param soldPerMonth closed-won a month so far
   * @param neededPerMonth the required run rate: gap over the months left
   * @param speedUp needed a month over sold a month
   * @param projection what the period brings at the rate so far
   * @param chance chance to make the quota, 0..1
   * @param chanceLow lower end of its 80 % range
   * @param chanceHigh upper end of its 80 % range
   * @param pipeline amounts of the open opportunities, added up
   * @param coverage pipeline over gap
   * @param restsOn where each of these numbers rests, by its name; of the chance also what the open
   *     deals' probabilities, their dates and new business rest on, where something tells of them
   */
  public record Standing(
      @Nullable PaceVerdict verdict,
      @Nullable String because,
      @Nullable Period period,
      @Nullable String unit,
      @Nullable String currency,
      @Nullable BigDecimal quota,
      @Nullable BigDecimal closedWon,
      @Nullable BigDecimal gap,
      @Nullable BigDecimal attainment,
      @Nullable BigDecimal elapsed,
      @Nullable BigDecimal expectedToDate,
      @Nullable BigDecimal seasonalExpected,
      @Nullable BigDecimal seasonalPace,
      @Nullable BigDecimal seasonalProjection,
      @Nullable BigDecimal pace,
      @Nullable Integer daysLeft,
      @Nullable Integer workingDaysLeft,
      @Nullable BigDecimal soldPerMonth,
      @Nullable BigDecimal neededPerMonth,
      @Nullable BigDecimal speedUp,
      @Nullable BigDecimal projection,
      @Nullable BigDecimal chance,
      @Nullable BigDecimal chanceLow,
      @Nullable BigDecimal chanceHigh,
      @Nullable BigDecimal pipeline,
      @Nullable BigDecimal coverage,
      Map<String, Rests> restsOn) {}

  /**
   * A condition that held.
   *
   * @param condition the line of the play, without its dash; of an entry left out, since it stands
   *     on the list's script
   * @param measure what was measured
   * @param value what it was; of a list's script left out, since each entry has its own
   * @param needs what the condition asks for
   * @param term the playbook's name for that number, where it has one
   * @param line the line in the play's file
   */
  public record Evidence(
      @Nullable String condition,
      @JsonIgnore String measure,
      @Nullable String value,
      @Nullable String needs,
      @JsonIgnore @Nullable String term,
      @JsonIgnore int line) {

    /** Of a yes or no the condition says it all, and what it says needs no second saying. */
    Evidence inShort() {
      if ("is yes".equals(needs) || "is no".equals(needs)) {
        return new Evidence(condition, measure, null, null, term, line);
      }
      boolean isSaid = condition != null && needs != null && condition.contains(needs);
      return isSaid ? new Evidence(condition, measure, value, null, term, line) : this;
    }

    Evidence withoutValue() {
      return new Evidence(condition, measure, null, needs, term, line);
    }

    Evidence valueOnly() {
      return new Evidence(null, measure, value, null, term, line);
    }
  }

  /**
   * Where advice comes from.
   *
   * @param article the article
   * @param passage the passage in it
   * @param advises what it advises
   */
  public record Source(String article, String passage, String advises) {

    /**
     * The source as plays cite it.
     *
     * @return the article and the passage
     */
    @JsonValue
    public String cited() {
      return article + "/" + passage;
    }
  }

  /**
   * The play's file.
   *
   * @param file the file below the rules folder
   * @param line the line of the play's name
   */
  public record RuleAt(String file, int line) {

    /**
     * The place as editors write it.
     *
     * @return the file and the line
     */
    @JsonValue
    public String place() {
      return file + ":" + line;
    }
  }

  /**
   * Something said: a diagnosis, a warning or a message.
   *
   * @param play the play's id
   * @param title in a few words
   * @param who whom it is about
   * @param person the key of the person whom it is about; null where it is about nobody
   * @param isMeant whether it is about something the rep means to do
   * @param why why it is said
   * @param evidence each condition of the play with the value that met it
   * @param say what to say instead, or to oneself
   * @param ask what to ask
   * @param source where it comes from
   * @param rule the play's file
   */
  public record Finding(
      String play,
      String title,
      @Nullable Who who,
      @JsonIgnore @Nullable String person,
      @JsonIgnore boolean isMeant,
      String why,
      List<Evidence> evidence,
      @Nullable String say,
      @Nullable String ask,
      List<Source> source,
      RuleAt rule) {}

  /** Which period something counts in. */
  public enum Horizon implements Word {
    /** This one. */
    THIS_PERIOD,
    /** A later one. */
    NEXT_PERIOD
  }

  /**
   * What a card brings, in the quota's unit. It is the playbook's guess until outcomes are known.
   *
   * @param thisPeriod what counts towards the gap in the days left; left out where the action has
   *     no price, or nothing tells what a deal is worth
   * @param later what comes later, or goes beyond the gap
   * @param probabilityBefore probability to win the open deal it is about, 0..1; left out where it
   *     is about none
   * @param probabilityAfter that afterwards
   * @param chanceBefore chance to make the quota as things stand, 0..1; only on cards of today
   * @param chanceAfter that with this card alone
   * @param perHour what counts in the period that the card stands in, for an hour, times the
   *     manager's lever
   * @param restsOn where these rest: on the playbook's guess
   */
  public record Gain(
      @Nullable BigDecimal thisPeriod,
      @Nullable BigDecimal later,
      @Nullable BigDecimal probabilityBefore,
      @Nullable BigDecimal probabilityAfter,
      @Nullable BigDecimal chanceBefore,
      @Nullable BigDecimal chanceAfter,
      @Nullable BigDecimal perHour,
      @Nullable Rests restsOn) {

    Gain lifting(@Nullable Double before, @Nullable Double after) {
      return new Gain(
          thisPeriod,
          later,
          probabilityBefore,
          probabilityAfter,
          Figures.ratio(before),
          Figures.ratio(after),
          perHour,
          restsOn);
    }
  }

  /**
   * Something in the calendar.
   *
   * @param day its day
   * @param from the time of day it begins
   * @param minutes how long it is to take
   * @param kind what is planned, in a word: a call, a meeting
   * @param hint what else there is to know of its day; null for nothing
   * @param with whom it is with
   */
  public record CalendarEntry(
      LocalDate day,
      @JsonFormat(pattern = "HH:mm") @Nullable LocalTime from,
      @Nullable Integer minutes,
      String kind,
      @Nullable String hint,
      Who with) {}

  /**
   * A guard that fired, and what it holds back.
   *
   * @param by the guard: whom it is about, why, and what to say instead
   * @param veto whether it must never be done, rather than not now
   * @param until the first day on which it does not hold any more, where time alone ends it
   * @param holds what it holds back of the plan, of what the rep means to do and of what stands in
   *     the calendar; empty where there was nothing of it
   * @param endsAll whether nothing else is to be done either: they asked to be left alone, or what
   *     they might buy is let go
   */
  public record Held(
      Finding by,
      boolean veto,
      @Nullable LocalDate until,
      List<HeldAct> holds,
      @JsonIgnore boolean endsAll) {

    private Stream<HeldBack> each() {
      return holds.isEmpty()
          ? Stream.of(new HeldBack(by.play(), by.title(), by.who(), by, veto))
          : holds.stream()
              .map(
                  act ->
                      new HeldBack(
                          act.play() == null ? by.play() : act.play(),
                          act.title(),
                          act.about(),
                          by,
                          veto));
    }
  }

  /**
   * Something that a guard holds back.
   *
   * @param play the play that called for it; left out for what is meant or planned
   * @param title what it is, in a few words
   * @param about whom or what it is about; in JSON left out where it is whom the guard is about
   * @param isMeant whether the rep means to do it, rather than a play calls for it or the calendar
   *     has it
   */
  public record HeldAct(
      @Nullable String play, String title, @Nullable Who about, @JsonIgnore boolean isMeant) {}

  /**
   * Something that is not to be done, and the guard that holds it back.
   *
   * @param play the play whose action is held back, or the guard where it is something meant
   * @param title what is held back
   * @param who whom it is about
   * @param by the guard that holds it back
   * @param veto whether it must never be done, rather than not now
   */
  public record HeldBack(String play, String title, @Nullable Who who, Finding by, boolean veto) {}

  /**
   * A measure that was not known, or a list that was not told, and kept plays from being
   * considered; or a date that lies after the day and cannot be known.
   *
   * @param measure the measure, the list, or the field with such a date
   * @param of of what
   * @param who for whom, by id; empty for the rep
   * @param plays the plays that asked for it, all else known holding; none for a date
   */
  public record Unknown(String measure, String of, List<Who> who, List<String> plays) {}

  /**
   * When to do something.
   *
   * @param day the day
   * @param from the time of day of the appointment, or that they asked to be contacted at
   * @param zone the time zone of that time, where it is theirs
   * @param yours what the rep's own clock shows then, where it differs
   * @param hint the client's day, where it is another; the end of the day for who is busy by day;
   *     of an appointment how long it is planned for and what else is planned then; that the rep
   *     has planned the conversation
   */
  public record When(
      LocalDate day,
      @JsonFormat(pattern = "HH:mm") @Nullable LocalTime from,
      @Nullable ZoneId zone,
      @JsonFormat(pattern = "HH:mm") @Nullable LocalTime yours,
      @Nullable String hint) {

    /** Whether the rep has planned it for that day. */
    @JsonIgnore
    public boolean isPlanned() {
      return hint != null && hint.startsWith(CardTimes.AS_PLANNED);
    }
  }

  /**
   * What to find out first.
   *
   * @param measure the measure that is not known
   * @param of of what
   * @param ask what to find out, in words
   * @param who for whom; left out for the rep
   * @param plays the plays it alone keeps back
   * @param worth what these plays would bring, in this period and later, in the quota's unit; left
   *     out where that is not known either
   * @param worthRestsOn where that rests: on the playbook's guess of how often plays work
   */
  public record Question(
      String measure,
      String of,
      String ask,
      @Nullable Who who,
      List<String> plays,
      @Nullable BigDecimal worth,
      @Nullable Rests worthRestsOn) {}

  /** How far the quota is away, by the chance to make it. */
  public enum Reach implements Word {
    /** From the term "feasible" on. */
    FEASIBLE,
    /** From the term "stretch" on. */
    STRETCH,
    /** Below it, while there is time for another sales cycle or the range reaches up to it. */
    FAR,
    /** Below it with the whole range, and with fewer days left than a sales cycle. */
    OUT_OF_REACH
  }

  /**
   * What the plan adds up to.
   *
   * @param chanceWithout chance to make the quota without the plan, 0..1
   * @param chanceWithoutLow lower end of its 80 % range
   * @param chanceWithoutHigh upper end of its 80 % range
   * @param chanceWithoutRestsOn where that rests
   * @param chanceWith the same with what fits of it, each action bringing in the days left what its
   *     play says
   * @param chanceWithLow lower end of its 80 % range, in which the guesses may be off, too
   * @param chanceWithHigh upper end of its 80 % range
   * @param chanceWithRestsOn where the latter rests: on the playbook's guesses of what plays bring
   * @param reach how far the quota is away as things stand, without the plan
   * @param because why, in a sentence
   * @param talk the figures for a talk with the manager, where the quota is out of reach
   */
  public record Outlook(
      BigDecimal chanceWithout,
      BigDecimal chanceWithoutLow,
      BigDecimal chanceWithoutHigh,
      Rests chanceWithoutRestsOn,
      BigDecimal chanceWith,
      BigDecimal chanceWithLow,
      BigDecimal chanceWithHigh,
      Rests chanceWithRestsOn,
      Reach reach,
      String because,
      List<String> talk) {}

  /**
   * The open opportunities, each with its verdict.
   *
   * @param kept how many are kept
   * @param unsure how many of them are unlikely, and kept since nobody has told when the buyer last
   *     answered, or how their time in their stage compares with the usual
   * @param worthKept amount times chance in time of those (to be won at all, where no period runs),
   *     added up, in the quota's unit: where it counts deals, each is one; left out where no
   *     opportunity's worth is known
   * @param worthAll the same of all
   * @param missingIfAllWon what the quota still takes, in its unit, if every opportunity is won
   *     that is due by the period's end and needed now; left out where nothing is missing then, and
   *     where an amount is not known
   * @param worthRestsOn the weakest of what the worths rest on; left out where none is known
   * @param entries every opportunity, those first that are worth an hour most: by chance in time
   *     and, unless the quota counts deals, amount
   */
  public record Audit(
      int kept,
      int unsure,
      @Nullable BigDecimal worthKept,
      @Nullable BigDecimal worthAll,
      @Nullable BigDecimal missingIfAllWon,
      @Nullable Rests worthRestsOn,
      List<AuditEntry> entries) {}

  /**
   * One opportunity in the audit.
   *
   * @param who the opportunity
   * @param verdict what to do with it
   * @param until the day to look at it again, on the back burner
   * @param amount its amount
   * @param chanceInTime chance to be won in the period, 0..1; left out where none runs
   * @param restsOn the weaker of what its probability and its closing in time rest on; where no
   *     period runs, what its probability rests on
   * @param why why
   */
  public record AuditEntry(
      Who who,
      Verdict verdict,
      @Nullable LocalDate until,
      @Nullable BigDecimal amount,
      @Nullable BigDecimal chanceInTime,
      Rests restsOn,
      String why) {}

  /**
   * A look back at a period that is over.
   *
   * @param attainment closed-won over quota
   * @param activities what was done, by kind
   * @param thanks who helped and was not thanked
   */
  public record Retrospective(
      @Nullable BigDecimal attainment, List<Effort> activities, List<Who> thanks) {}

  /**
   * What was done of one kind.
   *
   * @param kind the kind of activity
   * @param done how often
   * @param minutes how long in all, where it is known
   * @param endedWell share that ended well, of those with a known outcome, 0..1
   */
  public record Effort(
      String kind, int done, @Nullable Integer minutes, @Nullable BigDecimal endedWell) {}
}
