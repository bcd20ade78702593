package org.playcaller.explain;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.playcaller.explain.WhyNot.Edit;
import org.playcaller.facts.Facts;
import org.playcaller.facts.Subject;
import org.playcaller.playbook.Condition;
import org.playcaller.playbook.Play;
import org.playcaller.playbook.Shadow;
import org.playcaller.playbook.Shadows;
import org.playcaller.playbook.Wording;

/** How near a value came to what a condition asks for. */
final class Nearness {

  private Nearness() {}

  /** The distance over what is asked for; 1 where there is no saying how far it is. */
  static double distance(Condition condition, @Nullable Object value) {
    if (value instanceof Number number && condition.threshold() instanceof Double threshold) {
      double distance = Math.abs(number.doubleValue() - threshold);
      return distance / Math.max(1e-9, Math.max(Math.abs(threshold), distance));
    }
    return 1;
  }

  /** The smallest change of the state that would meet the condition. */
  static String change(Condition condition, @Nullable Object value, Wording wording) {
    String measure = condition.property().words();
    String needed = wording.of(condition.threshold(), condition.property().unit());
    String asked = condition.operator().words() + " " + needed;
    return value == null
        ? "if " + measure + " were known to be " + asked.replaceFirst("^is ", "")
        : "if "
            + measure
            + " were "
            + asked.replaceFirst("^is ", "")
            + " instead of "
            + wording.of(value, condition.property().unit());
  }

  /** The line with the number nearest to what it says that lets the play through for somebody. */
  static @Nullable Edit edit(
      Play play, Condition condition, @Nullable Object value, Facts facts, @Nullable Subject who) {
    Condition.Written written = condition.written();
    if (written == null || !(value instanceof Number number)) {
      return null;
    }
    double said = number.doubleValue() * (written.percent() ? 100 : 1);
    int nearest =
        switch (condition.operator()) {
          case AT_LEAST -> (int) Math.floor(said);
          case AT_MOST -> (int) Math.ceil(said);
          case MORE_THAN -> (int) Math.ceil(said) - 1;
          case LESS_THAN -> (int) Math.floor(said) + 1;
          case IS, IS_NOT -> (int) Math.round(said);
        };
    if (nearest < 0) {
      return null;
    }
    Condition moved = condition.writing(nearest);
    boolean through =
        Shadows.of(List.of(Shadow.with("moved", play, condition, moved))).call(facts).stream()
            .anyMatch(match -> who == null || who.equals(match.subject()));
    return through ? new Edit(play.path(), condition.line(), condition.text(), moved.text()) : null;
  }
}
