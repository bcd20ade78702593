package org.playcaller.scenario;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What a case expects of the plan.
 *
 * @param headline pieces of the sentence on where the rep stands
 * @param first the play of the first card
 * @param today what must be on today's cards
 * @param afterToday what must be on cards of later days
 * @param includes advice that must be there, of whatever kind
 * @param excludes advice that must not be there, of whatever kind
 * @param order actions of which each comes before the next
 * @param points what cards speak of: each list is all that one card says, in its order
 * @param thisPeriod actions that must pay off in this period
 * @param nextPeriod actions that must pay off in a later one
 * @param heldBack what must be held back
 * @param warns warnings that must be there
 * @param diagnoses diagnoses that must be there
 * @param says messages that must be there
 * @param standing figures of the standing by name
 * @param outlook figures of what the plan adds up to by name
 * @param chance bounds of the chance to make the quota
 * @param chanceWithPlan bounds of that chance with the plan
 * @param gains figures of what actions bring
 * @param verdicts what is to be done with open deals
 * @param because pieces of the reason that the file's play gives; where the file is about no play,
 *     of any reason in the plan
 * @param whyNot plays that one condition alone keeps back
 */
record Expectation(
    List<String> headline,
    @Nullable Expected first,
    List<Expected> today,
    List<Expected> afterToday,
    List<Expected> includes,
    List<Expected> excludes,
    List<Expected> order,
    List<List<Expected>> points,
    List<Expected> thisPeriod,
    List<Expected> nextPeriod,
    List<Expected> heldBack,
    List<Expected> warns,
    List<Expected> diagnoses,
    List<Expected> says,
    Map<String, JsonNode> standing,
    Map<String, JsonNode> outlook,
    @Nullable Range chance,
    @Nullable Range chanceWithPlan,
    List<ExpectedGain> gains,
    List<ExpectedVerdict> verdicts,
    List<String> because,
    List<Stopped> whyNot) {

  /**
   * A piece of advice, as a case names it.
   *
   * @param play the play's id; for what is held back, of the play held back or of its guard
   * @param with the id of whom it is about; null for anybody
   * @param by the guard's id, for what is held back
   */
  record Expected(String play, @Nullable String with, @Nullable String by) {

    @Override
    public String toString() {
      return play
          + (with == null ? "" : " with " + with)
          + (by == null ? "" : " held back by " + by);
    }
  }

  /**
   * What an action brings.
   *
   * @param action the action
   * @param figures figures of its gain by name
   */
  record ExpectedGain(Expected action, Map<String, JsonNode> figures) {}

  /**
   * What is to be done with an open deal.
   *
   * @param deal the deal's id
   * @param verdict the verdict in a word
   * @param until the day on which it leaves the back burner; null where any will do
   */
  record ExpectedVerdict(String deal, String verdict, @Nullable String until) {

    boolean meets(String actual, @Nullable LocalDate day) {
      return verdict.equals(actual)
          && (until == null || day != null && until.equals(day.toString()));
    }

    @Override
    public String toString() {
      return deal + " " + verdict + (until == null ? "" : " until " + until);
    }
  }

  /**
   * Two bounds, both included.
   *
   * @param from the lower one
   * @param to the upper one
   */
  record Range(BigDecimal from, BigDecimal to) {

    boolean holds(@Nullable BigDecimal value) {
      return value != null && value.compareTo(from) >= 0 && value.compareTo(to) <= 0;
    }

    @Override
    public String toString() {
      return "between " + from.toPlainString() + " and " + to.toPlainString();
    }
  }

  /**
   * A play that one condition alone keeps back.
   *
   * @param play the play's id
   * @param with the id of whom it would be about; null for anybody
   * @param stoppedBy a piece of the condition's line
   */
  record Stopped(String play, @Nullable String with, String stoppedBy) {

    @Override
    public String toString() {
      return play
          + (with == null ? "" : " with " + with)
          + " stopped by \""
          + stoppedBy
          + "\" alone";
    }
  }

  /** What must be in the plan, held back or not. */
  Stream<Expected> wanted() {
    return Stream.of(
            Stream.ofNullable(first),
            today.stream(),
            afterToday.stream(),
            includes.stream(),
            order.stream(),
            thisPeriod.stream(),
            nextPeriod.stream(),
            gains.stream().map(ExpectedGain::action),
            heldBack.stream(),
            warns.stream(),
            diagnoses.stream(),
            says.stream())
        .flatMap(wanted -> wanted);
  }
}
