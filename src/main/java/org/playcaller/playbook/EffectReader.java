package org.playcaller.playbook;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.playcaller.playbook.SentenceFinder.Reading;

/** Reads what an action does for the quota, which a play says once. */
final class EffectReader {

  /** What a sentence about the effect fills in. */
  static final List<ScriptField> FIELDS =
      List.of(ScriptField.ODDS, ScriptField.CHANCE, ScriptField.DAYS, ScriptField.PRICE);

  private static final int CERTAIN = 100;
  private static final int MOST_DAYS = 3_650;

  /** Three times the odds together is the most that the plan reckons with. */
  private static final int MOST_MORE = 200;

  private final FileFaults faults;
  private @Nullable Effect effect;
  private Line at = new Line(1, 0, "");

  EffectReader(FileFaults faults) {
    this.faults = faults;
  }

  /** The effect; null where no sentence tells one. */
  @Nullable Effect effect() {
    return effect;
  }

  /** Takes the effect from a sentence that tells one; others are passed over. */
  void read(Line line, Reading reading) {
    Map<String, String> captured = Objects.requireNonNull(reading.captured());
    Integer odds = number(captured, ScriptField.ODDS);
    Integer chance = number(captured, ScriptField.CHANCE);
    Integer days = number(captured, ScriptField.DAYS);
    Effect told = null;
    if (odds != null) {
      atMost(
          line,
          reading,
          ScriptField.ODDS,
          odds,
          MOST_MORE,
          "nothing raises the odds by %d percent");
      some(line, reading, ScriptField.ODDS, odds);
      told = new Effect.RaisesOdds(odds / 100.0);
    } else if (chance != null && days != null) {
      atMost(line, reading, ScriptField.CHANCE, chance, CERTAIN, "nothing comes %d times in 100");
      some(line, reading, ScriptField.CHANCE, chance);
      atMost(
          line, reading, ScriptField.DAYS, days, MOST_DAYS, "new business does not take %d days");
      if (days == 0) {
        at(line, reading, ScriptField.DAYS, "no deal comes within 0 days", "write 1 or more");
      }
      told = new Effect.BringsDeal(chance / 100.0, days);
    } else if (captured.containsKey(ScriptField.PRICE.word())) {
      told = new Effect.Unpriced();
    }
    if (told != null) {
      take(line, told);
    }
  }

  private void take(Line line, Effect told) {
    if (effect == null) {
      effect = told;
      at = line;
    } else {
      faults.add(
          line,
          0,
          "the play says what it brings already, on line " + at.number(),
          "keep one of the two");
    }
  }

  private static @Nullable Integer number(Map<String, String> captured, ScriptField field) {
    String value = captured.get(field.word());
    return value == null ? null : Integer.valueOf(value);
  }

  private void atMost(
      Line line, Reading reading, ScriptField field, int value, int most, String what) {
    if (value > most) {
      at(line, reading, field, what.formatted(value), "write a number up to " + most);
    }
  }

  private void some(Line line, Reading reading, ScriptField field, int value) {
    if (value == 0) {
      at(line, reading, field, "this brings nothing", "write 1 or more, or that it has no price");
    }
  }

  private void at(Line line, Reading reading, ScriptField field, String what, String remedy) {
    faults.add(line, reading.sentence().offset(line.text(), field.word()), what, remedy);
  }

  /** Adds a fault where odds are raised of something that is no open deal. */
  void check(ConditionReader about) {
    FactType subject = about.subject();
    if (effect instanceof Effect.RaisesOdds && about.isSure() && subject != FactType.OPPORTUNITY) {
      faults.add(
          at,
          0,
          "only an open deal has odds, and the play is about "
              + (subject == null ? "nobody" : subject.words()),
          "write how often it brings a deal, or that it has no price");
    }
  }
}
