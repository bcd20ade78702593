package org.playcaller.plan;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.playcaller.playbook.AdviceKind;

/**
 * Something said: a diagnosis, a warning or a message.
 *
 * @param play the play's id
 * @param kind what kind of advice it is
 * @param title in a few words
 * @param who whom it is about
 * @param person the key of the person whom it is about; null where it is about nobody
 * @param isMeant whether it is about something the rep means to do
 * @param why why it is said
 * @param evidence each condition of the play with the value that met it
 * @param say what to say instead, or to oneself
 * @param ask what to ask them
 * @param askYourself what the rep is to ask themselves
 * @param source where it comes from
 * @param rule the play's file
 */
public record Finding(
    String play,
    @JsonIgnore AdviceKind kind,
    String title,
    @Nullable Who who,
    @JsonIgnore @Nullable String person,
    @JsonIgnore boolean isMeant,
    String why,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Evidence> evidence,
    @Nullable String say,
    @Nullable String ask,
    @Nullable String askYourself,
    List<Source> source,
    RuleAt rule) {

  /** The same with its evidence in short. */
  Finding inShort() {
    return with(evidence.stream().map(Evidence::inShort).toList());
  }

  /** The same without the conditions that called it, which why tells. */
  Finding unexplained() {
    return with(List.of());
  }

  private Finding with(List<Evidence> met) {
    return new Finding(
        play, kind, title, who, person, isMeant, why, met, say, ask, askYourself, source, rule);
  }
}
