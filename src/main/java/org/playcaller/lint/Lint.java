package org.playcaller.lint;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.playcaller.facts.Unit;
import org.playcaller.lint.Remark.Kind;
import org.playcaller.playbook.Act;
import org.playcaller.playbook.AdviceKind;
import org.playcaller.playbook.Condition;
import org.playcaller.playbook.Hold;
import org.playcaller.playbook.Play;
import org.playcaller.playbook.Playbook;
import org.playcaller.playbook.Route;
import org.playcaller.playbook.Term;
import org.playcaller.state.State;

/** Finds what is suspicious in a valid playbook. */
public final class Lint {

  /** Ten years: no cadence and no memory is so long. */
  private static final int MOST_DAYS = 3_650;

  private final Playbook playbook;
  private final Map<Play, Logic> logic = new LinkedHashMap<>();
  private final List<Remark> remarks = new ArrayList<>();

  private Lint(Playbook playbook) {
    this.playbook = playbook;
    playbook.plays().forEach(play -> logic.put(play, new Logic(play)));
  }

  /**
   * Goes over a playbook.
   *
   * @param playbook the playbook
   * @param company the reps of the company, to see who the plays fire for; empty for none
   * @param others more states to see plays at work in, such as those of the scenarios
   * @return what there is to remark, by file and line, without what the plays accept with a reason
   */
  public static List<Remark> of(Playbook playbook, List<State> company, List<State> others) {
    Lint lint = new Lint(playbook);
    lint.logic.keySet().forEach(lint::alone);
    lint.pairs();
    lint.terms();
    lint.register();
    lint.routes();
    lint.remarks.addAll(new Sightings(playbook, company, others).remarks());
    return Acceptances.withoutAccepted(playbook, lint.remarks).stream().sorted().toList();
  }

  private void repeats(Play play) {
    Map<String, Condition> said = new HashMap<>();
    for (Condition condition : play.conditions()) {
      Condition before = said.putIfAbsent(condition.text(), condition);
      if (before != null) {
        remarks.add(
            new Remark(
                Kind.REPEATS,
                play.path(),
                condition.line(),
                "\"" + condition.text() + "\" stands there already",
                play.path() + ":" + before.line(),
                "remove one of the two lines"));
      }
    }
  }

  private void alone(Play play) {
    repeats(play);
    for (Condition condition : play.conditions()) {
      Range possible = Range.of(condition.property());
      Range asked = Range.of(condition);
      String senseless =
          asked.and(possible).isEmpty()
              ? "nothing can meet it"
              : asked.covers(possible) ? "everything that is known meets it" : tooLong(condition);
      if (senseless != null) {
        remarks.add(
            new Remark(
                Kind.SENSELESS_THRESHOLD,
                play.path(),
                condition.line(),
                "\"" + condition.text() + "\": " + senseless,
                condition.term() == null ? null : "terms.yaml:" + line(condition.term()),
                condition.term() == null
                    ? "change the number, or remove the line"
                    : "change the term " + condition.term()));
        return;
      }
    }
    Condition impossible = Objects.requireNonNull(logic.get(play)).impossible();
    if (impossible != null) {
      Condition against =
          play.conditions().stream()
              .filter(c -> c.type().equals(impossible.type()))
              .filter(c -> c.property().equals(impossible.property()))
              .findFirst()
              .orElse(impossible);
      remarks.add(
          new Remark(
              Kind.NEVER_FIRES,
              play.path(),
              impossible.line(),
              "\"" + impossible.text() + "\" leaves nothing of \"" + against.text() + "\"",
              play.path() + ":" + against.line(),
              "change one of the two lines"));
    }
  }

  private static @Nullable String tooLong(Condition condition) {
    boolean days = condition.property().unit() == Unit.DAYS;
    return days && condition.threshold() instanceof Double number && number > MOST_DAYS
        ? "that is more than ten years"
        : null;
  }

  private int line(String term) {
    return Objects.requireNonNull(playbook.terms().get(term)).line();
  }

  private void pairs() {
    List<Play> plays = List.copyOf(logic.keySet());
    for (Play play : plays) {
      for (Play other : plays) {
        if (play != other) {
          pair(play, other);
        }
      }
    }
  }

  private void pair(Play play, Play other) {
    boolean implied = Objects.requireNonNull(logic.get(other)).implies(logic.get(play));
    boolean equal = implied && Objects.requireNonNull(logic.get(play)).implies(logic.get(other));
    if (!implied || logic.get(other).impossible() != null) {
      return;
    }
    if (advice(play).equals(advice(other))) {
      if (equal && play.path().compareTo(other.path()) < 0) {
        add(
            Kind.SAYS_THE_SAME,
            other,
            play,
            "it has the same conditions and the same advice as \"" + play.name() + "\"",
            "keep one of the two");
      } else if (!equal) {
        add(
            Kind.IMPLIED,
            other,
            play,
            "whenever it fires, \"" + play.name() + "\" gives the same advice",
            "remove it, or add a line to the other that it does not meet");
      }
    }
    if (holds(play, other)) {
      add(
          Kind.CONTRADICTS,
          other,
          play,
          "whenever it fires, \"" + play.name() + "\" holds it back, so it is never advised",
          "add a line that the guard does not meet");
    }
  }

  /** Whether the one guards the same person against what the other recommends. */
  private static boolean holds(Play guard, Play play) {
    // A deal is looked at again on the day on which that guard ends.
    boolean isItsDay = play.act() == Act.LOOK_AGAIN && guard.hold() == Hold.UNASKED;
    return guard.kind() == AdviceKind.HOLD_BACK
        && play.kind() == AdviceKind.RECOMMEND
        && !isItsDay
        && Objects.requireNonNull(guard.hold()).covers(Objects.requireNonNull(play.act()));
  }

  /** What is advised; what has no act of its own is told apart by its title. */
  private static String advice(Play play) {
    Object what = play.act() != null ? play.act() : play.hold();
    return play.kind()
        + " "
        + (what == null ? play.script().title().source() : what)
        + " "
        + play.aboutSubject();
  }

  private void add(Kind kind, Play play, Play other, String what, String remedy) {
    remarks.add(
        new Remark(
            kind, play.path(), play.line(), what, other.path() + ":" + other.line(), remedy));
  }

  private void terms() {
    Set<String> used =
        playbook.plays().stream()
            .flatMap(play -> play.conditions().stream())
            .map(Condition::term)
            .filter(Objects::nonNull)
            .collect(Collectors.toSet());
    for (Term term : playbook.terms().values()) {
      if (!used.contains(term.name()) && !Playbook.KNOWN_TERMS.contains(term.name())) {
        unread(term);
      }
      boolean share = term.unit().startsWith("share");
      boolean days = term.unit().startsWith("days");
      if (share && term.value() > 1 || days && term.value() > MOST_DAYS) {
        remarks.add(
            new Remark(
                Kind.SENSELESS_THRESHOLD,
                "terms.yaml",
                term.line(),
                "the term \"" + term.name() + "\" is " + term.value() + " " + term.unit(),
                null,
                used.contains(term.name())
                    ? "write a " + (share ? "share from 0 to 1" : "number of days")
                    : "write another value, or remove it: no play names it"));
      }
    }
  }

  /** A term that neither a play nor the plan reads changes nothing, whatever its value. */
  private void unread(Term term) {
    remarks.add(
        new Remark(
            Kind.UNUSED_TERM,
            "terms.yaml",
            term.line(),
            "nothing reads the term \"" + term.name() + "\"",
            null,
            "have a play name it, or remove it; the plan itself reads "
                + String.join(", ", Playbook.KNOWN_TERMS)));
  }

  private void routes() {
    Set<String> used =
        playbook.plays().stream()
            .map(play -> play.script().route())
            .filter(Objects::nonNull)
            .collect(Collectors.toSet());
    for (Route route : playbook.routes().values()) {
      if (!used.contains(route.name())) {
        remarks.add(
            new Remark(
                Kind.UNUSED_ROUTE,
                "routes.csv",
                route.line(),
                "no play belongs to the route \"" + route.name() + "\"",
                null,
                "have a play belong to it, or remove the row"));
      }
    }
    for (Play play : playbook.plays()) {
      Integer minutes = play.script().minutes();
      boolean isDesk = play.act() != null && play.act().isDesk();
      if (isDesk && minutes != null && minutes > Act.LONGEST_DESK) {
        remarks.add(
            new Remark(
                Kind.NEVER_LAID,
                play.path(),
                play.line(),
                "it takes "
                    + minutes
                    + " minutes, and a block at the desk has "
                    + Act.LONGEST_DESK
                    + ", so it is never laid on a day",
                null,
                "let it take " + Act.LONGEST_DESK + " minutes or less"));
      }
    }
  }

  private void register() {
    Set<String> cited =
        playbook.plays().stream()
            .flatMap(play -> play.sources().stream())
            .collect(Collectors.toSet());
    playbook
        .advice()
        .values()
        .forEach(
            advice -> {
              if (!cited.contains(advice.id())) {
                remarks.add(
                    new Remark(
                        Kind.NOT_CITED,
                        "advice.csv",
                        (int) advice.line(),
                        "no play cites \"" + advice.id() + "\"",
                        null,
                        "have a play follow it, or remove the entry"));
              }
            });
  }
}
