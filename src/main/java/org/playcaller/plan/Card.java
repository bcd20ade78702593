package org.playcaller.plan;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.playcaller.playbook.Lane;

/**
 * One thing to do: a conversation with one person, a list of like conversations, a block at the
 * desk or an event, on one day.
 *
 * @param id its key: the same tomorrow where nothing happened, another once it was done
 * @param kind what kind of doing it is
 * @param lane what it is for
 * @param route the way to business it belongs to
 * @param rank its place in the plan, from 1
 * @param who whom to speak to; left out for lists and for the rep's own work
 * @param deals the open deals it is about
 * @param title what to do, in a few words
 * @param shortTitle the same without where the people are, for where there is little room
 * @param goal what it is to reach, in a sentence
 * @param isGoalFull whether the goal calls whom it is about by name, and not "them"
 * @param play the play that the card is for, among those of its points; in JSON left out where it
 *     is the first of them
 * @param found the ways to business that a plan made at the desk has to choose from, the first
 *     first
 * @param points what to speak of, in this order: the relationship, what matters most, the next step
 * @param entries the conversations of a list
 * @param later points that are left for another conversation
 * @param minutes how long the whole takes, in minutes
 * @param when the day and time it is laid on; left out where it finds no room on the days laid out
 * @param horizon the period it counts in: this one where one of its points does, see {@link
 *     Horizon}
 * @param gain what it brings
 * @param because why it stands where it stands
 */
public record Card(
    String id,
    CardKind kind,
    Lane lane,
    String route,
    int rank,
    @Nullable Person who,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) List<DealAtHand> deals,
    String title,
    @JsonIgnore String shortTitle,
    String goal,
    @JsonIgnore boolean isGoalFull,
    @Nullable String play,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Found> found,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Point> points,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Entry> entries,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Point> later,
    int minutes,
    @Nullable When when,
    Horizon horizon,
    Gain gain,
    String because) {

  /**
   * What comes of a point: of a list that of its entry, else that of the card.
   *
   * @param point one of the points that are said
   * @return the gain
   */
  public Gain gainOf(Point point) {
    return entries.stream()
        .filter(entry -> entry.point().equals(point))
        .map(Entry::gain)
        .findFirst()
        .orElse(gain);
  }

  /**
   * The point that the card is for.
   *
   * @return the first of the play that the card is for
   */
  public Optional<Point> main() {
    return points.stream().filter(point -> point.play().equals(play)).findFirst();
  }

  /**
   * All that the plays have to say here: the points, or those of a list's entries, then those left
   * for another conversation.
   *
   * @return the points, each with whom it is about
   */
  public Stream<Point> said() {
    return Stream.concat(
        entries.isEmpty() ? points.stream() : entries.stream().map(Entry::point), later.stream());
  }
}
