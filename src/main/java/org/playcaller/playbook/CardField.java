package org.playcaller.playbook;

import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What a play says below then; the vocabulary's captures bear these names. */
enum CardField {
  TITLE(Capture.Shape.TEXT),
  BECAUSE(Capture.Shape.TEXT),
  SAY(Capture.Shape.TEXT),
  ASK(Capture.Shape.TEXT),
  MINUTES(Capture.Shape.NUMBER),
  PAYOFF(Capture.Shape.NUMBER),
  CHANCE(Capture.Shape.NUMBER),
  LEVER(Capture.Shape.NUMBER),
  WORTH(Capture.Shape.CHOICE),
  PRIORITY(Capture.Shape.CHOICE);

  private final Capture.Shape shape;

  CardField(Capture.Shape shape) {
    this.shape = shape;
  }

  /** The field a capture fills; null where it fills none, or not with what belongs there. */
  static @Nullable CardField of(Capture capture) {
    return Arrays.stream(values())
        .filter(field -> field.word().equals(capture.name()) && field.takes(capture))
        .findFirst()
        .orElse(null);
  }

  String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  private boolean takes(Capture capture) {
    return shape == capture.shape()
        && (this != WORTH
            || capture.choices().stream()
                .allMatch(
                    choice ->
                        Arrays.stream(Card.Worth.values())
                            .anyMatch(worth -> worth.name().equals(constant(choice)))));
  }

  /** The name of the constant that a choice stands for. */
  static String constant(String choice) {
    return choice.toUpperCase(Locale.ROOT).replace(' ', '_');
  }
}
