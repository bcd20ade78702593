package org.playcaller.plan;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one play has to say on a card.
 *
 * @param play the play's id
 * @param about whom or what the play was called for; left out for the rep's own work
 * @param title what to do, in a few words
 * @param why why
 * @param evidence each condition of the play with the value that met it
 * @param say what to say
 * @param ask what to ask them
 * @param askYourself what the rep is to ask themselves
 * @param effect what it does for the quota; left out where it has no price
 * @param source where it comes from; empty for an entry of a list, whose sources stand above
 * @param rule the play's file
 */
public record Point(
    String play,
    @Nullable Who about,
    String title,
    @Nullable String why,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Evidence> evidence,
    @Nullable String say,
    @Nullable String ask,
    @Nullable String askYourself,
    @Nullable PointEffect effect,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Source> source,
    @Nullable RuleAt rule) {

  /**
   * Whether it says anything of its own, or only what stands above in its list.
   *
   * @return true where there is something to say or to ask
   */
  public boolean hasScript() {
    return say != null || ask != null || askYourself != null;
  }

  /** The script of a list: it is about nobody in particular, and the entries give the reasons. */
  Point ofAll(String what) {
    List<Evidence> asked = evidence.stream().map(Evidence::withoutValue).toList();
    return new Point(play, null, what, null, asked, say, ask, askYourself, effect, source, rule);
  }

  /** The same point of a list, whose script and sources stand above. */
  Point withoutScript() {
    return new Point(play, about, title, why, evidence, null, null, null, effect, List.of(), rule);
  }

  /** The same as an entry writes it: the values that met the conditions of the script above. */
  Point entryOnly(@Nullable Person who) {
    boolean isWho = who != null && about != null && who.id().equals(about.id());
    boolean isAbove = !hasScript() && source.isEmpty();
    return isAbove
        ? new Point(
            play,
            isWho ? null : about,
            title,
            why,
            evidence.stream().map(Evidence::valueOnly).toList(),
            null,
            null,
            null,
            null,
            source,
            null)
        : inShort();
  }

  /** The same with its evidence in short. */
  Point inShort() {
    List<Evidence> met = evidence.stream().map(Evidence::inShort).toList();
    return new Point(play, about, title, why, met, say, ask, askYourself, effect, source, rule);
  }

  /** The same without the conditions that called it, which why tells. */
  Point unexplained() {
    return new Point(
        play, about, title, why, List.of(), say, ask, askYourself, effect, source, rule);
  }

  /** The same for another conversation, which says all else when its time comes. */
  Point titleOnly() {
    return new Point(play, about, title, null, List.of(), null, null, null, null, List.of(), null);
  }
}
