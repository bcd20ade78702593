package org.playcaller.plan;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.playcaller.state.Period;
import org.playcaller.state.Word;

/**
 * What a rep is advised to do on a day, and why.
 *
 * @param rep whom the plan is for
 * @param day the day it is for
 * @param playbook the revision of the playbook that called the plays
 * @param standing where the rep stands
 * @param diagnosis what is the matter
 * @param actions what to do, the first first
 * @param heldBack what not to do, and which guard holds it back
 * @param warnings what does harm in what is meant or offered
 * @param messages words to the rep
 * @param unknowns what was not known, where that kept a play from being considered
 */
public record Plan(
    Who rep,
    LocalDate day,
    String playbook,
    Standing standing,
    List<Finding> diagnosis,
    List<Action> actions,
    List<HeldBack> heldBack,
    List<Finding> warnings,
    List<Finding> messages,
    List<Unknown> unknowns) {

  /**
   * Somebody or something the plan speaks of.
   *
   * @param id the key in the state
   * @param name the name to show
   */
  public record Who(String id, String name) {}

  /** Where a rep stands against the quota, by pace. */
  public enum Verdict implements Word {
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
   * @param period the quota period
   * @param unit what the quota is measured in: money or deals
   * @param currency the currency of money
   * @param quota the quota
   * @param closedWon what was closed-won in the period so far
   * @param gap what is missing, never below 0
   * @param attainment closed-won over quota
   * @param elapsed share of the period before this day, 0..1
   * @param expectedToDate quota times the share elapsed
   * @param pace closed-won over expected to date
   * @param daysLeft calendar days left, this day included
   * @param workingDaysLeft working days left, this day included
   * @param soldPerMonth closed-won a month so far
   * @param neededPerMonth the required run rate: gap over the months left
   * @param speedUp needed a month over sold a month
   * @param projection what the period brings at the rate so far
   * @param chance chance to make the quota, 0..1
   * @param pipeline amounts of the open opportunities, added up
   * @param coverage pipeline over gap
   */
  public record Standing(
      @Nullable Verdict verdict,
      @Nullable Period period,
      @Nullable String unit,
      @Nullable String currency,
      @Nullable BigDecimal quota,
      @Nullable BigDecimal closedWon,
      @Nullable BigDecimal gap,
      @Nullable BigDecimal attainment,
      @Nullable BigDecimal elapsed,
      @Nullable BigDecimal expectedToDate,
      @Nullable BigDecimal pace,
      @Nullable Integer daysLeft,
      @Nullable Integer workingDaysLeft,
      @Nullable BigDecimal soldPerMonth,
      @Nullable BigDecimal neededPerMonth,
      @Nullable BigDecimal speedUp,
      @Nullable BigDecimal projection,
      @Nullable BigDecimal chance,
      @Nullable BigDecimal pipeline,
      @Nullable BigDecimal coverage) {}

  /**
   * Why something is advised.
   *
   * @param text the reason in words
   * @param evidence each condition of the play with the value that met it
   */
  public record Why(String text, List<Evidence> evidence) {}

  /**
   * A condition that held.
   *
   * @param condition the line of the play
   * @param measure what was measured
   * @param value what it was
   * @param needs what the condition asks for
   * @param term the playbook's name for that number, where it has one
   * @param line the line in the play's file
   */
  public record Evidence(
      String condition,
      String measure,
      String value,
      String needs,
      @Nullable String term,
      int line) {}

  /**
   * Where advice comes from.
   *
   * @param article the article
   * @param passage the passage in it
   * @param advises what it advises
   */
  public record Source(String article, String passage, String advises) {}

  /**
   * The play's file.
   *
   * @param file the file below the rules folder
   * @param line the line of the play's name
   */
  public record RuleAt(String file, int line) {}

  /**
   * Something said: a diagnosis, a warning or a message.
   *
   * @param play the play's id
   * @param title in a few words
   * @param who whom it is about
   * @param why why it is said
   * @param say what to say instead, or to oneself
   * @param ask what to ask
   * @param source where it comes from
   * @param rule the play's file
   */
  public record Finding(
      String play,
      String title,
      @Nullable Who who,
      Why why,
      @Nullable String say,
      @Nullable String ask,
      List<Source> source,
      RuleAt rule) {}

  /** Which period an action pays off in. */
  public enum Horizon implements Word {
    /** This one. */
    THIS_PERIOD,
    /** A later one. */
    NEXT_PERIOD
  }

  /**
   * Something to do.
   *
   * @param rank its place in the plan, from 1
   * @param play the play's id
   * @param title what to do
   * @param who with whom
   * @param why why
   * @param say what to say
   * @param ask what to ask
   * @param minutes how long it takes, in minutes
   * @param score why it stands where it stands
   * @param source where it comes from
   * @param rule the play's file
   */
  public record Action(
      int rank,
      String play,
      String title,
      @Nullable Who who,
      Why why,
      @Nullable String say,
      @Nullable String ask,
      int minutes,
      Score score,
      List<Source> source,
      RuleAt rule) {}

  /**
   * Expected gain towards the gap for an hour of effort: chance times value over hours.
   *
   * @param perHour the score, in the quota's unit an hour; left out where the value is not known
   * @param chance chance that it pays off, 0..1, as the play says
   * @param value what it brings when it does, at most the gap, in the quota's unit
   * @param valueFrom where the value comes from
   * @param hours the effort, in hours
   * @param paysOffInDays days until it pays off, as the play says
   * @param horizon the period it pays off in
   * @param first whether the play comes before all others, whatever the score
   */
  public record Score(
      @Nullable BigDecimal perHour,
      BigDecimal chance,
      @Nullable BigDecimal value,
      String valueFrom,
      BigDecimal hours,
      int paysOffInDays,
      Horizon horizon,
      boolean first) {}

  /**
   * Something that is not to be done.
   *
   * @param play the play whose action is held back, or the guard where it is something meant
   * @param title what is held back
   * @param who whom it is about
   * @param by the guard that holds it back
   * @param veto whether it must never be done, rather than not now
   */
  public record HeldBack(String play, String title, @Nullable Who who, Finding by, boolean veto) {}

  /**
   * A measure that was not known and kept plays from being considered.
   *
   * @param measure the measure
   * @param of of what
   * @param who for whom, by id; empty for the rep
   * @param plays the plays that asked for it, all else known holding
   */
  public record Unknown(String measure, String of, List<Who> who, List<String> plays) {}
}
