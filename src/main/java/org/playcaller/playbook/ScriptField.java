package org.playcaller.playbook;

import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What a play says below then; the vocabulary's captures bear these names. */
enum ScriptField {
  TITLE(Capture.Shape.TEXT, false),
  BECAUSE(Capture.Shape.TEXT, false),
  SAY(Capture.Shape.TEXT, false),
  ASK(Capture.Shape.TEXT, false),
  YOURSELF(Capture.Shape.TEXT, false),
  MINUTES(Capture.Shape.NUMBER, true),
  ODDS(Capture.Shape.NUMBER, true),
  CHANCE(Capture.Shape.NUMBER, true),
  DAYS(Capture.Shape.NUMBER, true),
  PRICE(Capture.Shape.CHOICE, true),
  ROUTE(Capture.Shape.ROUTE, true),
  LEVER(Capture.Shape.NUMBER, true),
  NOTHING(Capture.Shape.CHOICE, true);

  private final Capture.Shape shape;
  private final boolean ofAnAction;

  ScriptField(Capture.Shape shape, boolean ofAnAction) {
    this.shape = shape;
    this.ofAnAction = ofAnAction;
  }

  /** The field a capture fills; null where it fills none, or not with what belongs there. */
  static @Nullable ScriptField of(Capture capture) {
    return Arrays.stream(values())
        .filter(field -> field.word().equals(capture.name()) && field.shape == capture.shape())
        .findFirst()
        .orElse(null);
  }

  String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  boolean isText() {
    return shape == Capture.Shape.TEXT;
  }

  /** Whether only an action has it: what is said or held back takes no time and brings nothing. */
  boolean isOfAnAction() {
    return ofAnAction;
  }
}
