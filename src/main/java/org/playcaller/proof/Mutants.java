package org.playcaller.proof;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.playcaller.playbook.AdviceKind;
import org.playcaller.playbook.Condition;
import org.playcaller.playbook.Effect;
import org.playcaller.playbook.FactPattern;
import org.playcaller.playbook.Operator;
import org.playcaller.playbook.Play;
import org.playcaller.playbook.Playbook;
import org.playcaller.playbook.Script;
import org.playcaller.proof.Mutant.Kind;

/** Every careless edit of a playbook's plays, in the order of its files. */
final class Mutants {

  private final Playbook playbook;
  private final List<Mutant> mutants = new ArrayList<>();

  private Mutants(Playbook playbook) {
    this.playbook = playbook;
  }

  static List<Mutant> of(Playbook playbook) {
    Mutants all = new Mutants(playbook);
    playbook.plays().forEach(all::add);
    return List.copyOf(all.mutants);
  }

  private void add(Play play) {
    for (Condition condition : play.conditions()) {
      thresholds(play, condition);
      operator(play, condition);
      add(Kind.LINE_DROPPED, play, condition, "", null);
      add(
          Kind.LINE_NEGATED,
          play,
          condition,
          "",
          condition.comparing(condition.operator().opposite()));
    }
    waiting(play);
    lever(play);
    boolean guard = play.kind() == AdviceKind.HOLD_BACK || play.kind() == AdviceKind.VETO;
    mutants.add(
        new Mutant(
            guard ? Kind.GUARD_DROPPED : Kind.PLAY_DROPPED,
            play.path(),
            play.line(),
            play.id(),
            play.name(),
            "",
            null,
            Collections.singletonMap(play.id(), null),
            null));
  }

  private void thresholds(Play play, Condition condition) {
    Condition.Written written = condition.written();
    if (written != null) {
      for (int number : new int[] {written.number() + 1, written.number() - 1}) {
        if (number >= 0) {
          Condition moved = condition.writing(number);
          add(Kind.THRESHOLD, play, condition, bare(moved.text()), moved);
        }
      }
    }
  }

  /** Of whole numbers that are written out, more than 60 is at least 61: a step, made above. */
  private void operator(Play play, Condition condition) {
    boolean step = condition.written() != null && condition.property().type() == Integer.class;
    boolean numeric = condition.operator() != Operator.IS;
    if (numeric && !step) {
      Operator beside = condition.operator().beside();
      String words = condition.operator().words();
      String text = bare(condition.text());
      String to =
          text.contains(words)
              ? text.replace(words, beside.words())
              : text + " (" + condition.property().words() + " " + beside.words() + ")";
      add(Kind.OPERATOR, play, condition, to, condition.comparing(beside));
    }
  }

  private void waiting(Play play) {
    if (!(play.script().effect() instanceof Effect.BringsDeal brings)) {
      return;
    }
    for (int other : new int[] {brings.days() + 1, brings.days() - 1}) {
      if (other > 0) {
        mutants.add(
            new Mutant(
                Kind.WAITING,
                play.path(),
                lineOf(play, "brings a deal"),
                play.id(),
                "typically within " + brings.days() + " days",
                "typically within " + other + " days",
                null,
                Map.of(
                    play.id(),
                    play.saying(
                        play.script().having(new Effect.BringsDeal(brings.share(), other)))),
                null));
      }
    }
  }

  /** A play that says how much it counts swaps that with each play that it can stand beside. */
  private void lever(Play play) {
    Script card = play.script();
    if (card.lever() == 1) {
      return;
    }
    for (Play other : playbook.plays()) {
      Script otherCard = other.script();
      if (other.kind() == AdviceKind.RECOMMEND && otherCard.lever() != card.lever()) {
        Map<String, Play> swapped = new HashMap<>();
        swapped.put(play.id(), play.saying(card.counting(otherCard.lever())));
        swapped.put(other.id(), other.saying(otherCard.counting(card.lever())));
        mutants.add(
            new Mutant(
                Kind.PRIORITY,
                play.path(),
                lineOf(play, "counts for"),
                play.id(),
                play.name(),
                other.name(),
                null,
                swapped,
                null));
      }
    }
  }

  private void add(
      Kind kind, Play play, Condition condition, String to, @Nullable Condition instead) {
    List<FactPattern> patterns = new ArrayList<>();
    for (FactPattern pattern : play.patterns()) {
      List<Condition> conditions = new ArrayList<>();
      for (Condition one : pattern.conditions()) {
        if (one != condition) {
          conditions.add(one);
        } else if (instead != null) {
          conditions.add(instead);
        }
      }
      patterns.add(new FactPattern(pattern.type(), conditions));
    }
    Play changed = play.looking(List.copyOf(patterns));
    mutants.add(
        new Mutant(
            kind,
            play.path(),
            condition.line(),
            play.id(),
            bare(condition.text()),
            to,
            condition,
            Map.of(play.id(), changed),
            changed));
  }

  static String bare(String line) {
    return line.startsWith("- ") ? line.substring(2) : line;
  }

  private static int lineOf(Play play, String start) {
    List<String> lines = play.text().lines().map(String::strip).toList();
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i).toLowerCase(Locale.ROOT).startsWith(start)) {
        return i + 1;
      }
    }
    return play.line();
  }
}
