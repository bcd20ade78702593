package org.playcaller.plan;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

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
 * @param notes notes to the rep, on the first working day of a week with one of what the team could
 *     change
 * @param forTheTeam what the team could change, for whoever leads it
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
    @JsonIgnore List<Finding> forTheTeam,
    List<Finding> diagnosis,
    @Nullable Audit pipeline,
    @Nullable Question findOut,
    List<Unknown> unknowns,
    @Nullable Outlook outlook,
    @Nullable Retrospective retrospective,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) SortedMap<String, Integer> more) {

  /** Nobody does more than five things on a day well; more are laid on it only where owed. */
  public static final int MOST_TODAY = 5;

  /**
   * All cards.
   *
   * @return those of today, then those of this period, then those of later ones, by rank
   */
  public List<Card> cards() {
    return Stream.of(today, thisPeriod, nextPeriod).flatMap(List::stream).toList();
  }

  /**
   * All that is said to the rep and to whoever leads the team.
   *
   * @return the notes, then what else the team could change
   */
  public List<Finding> messages() {
    return Stream.of(notes, forTheTeam).flatMap(List::stream).distinct().toList();
  }

  /**
   * All that is said without a card or a guard.
   *
   * @return warnings, diagnoses, notes to the rep, then what the team could change, each once
   */
  public List<Finding> findings() {
    return Stream.of(warnings, diagnosis, messages()).flatMap(List::stream).toList();
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
}
