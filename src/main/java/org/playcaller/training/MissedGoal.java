package org.playcaller.training;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.playcaller.explain.WhyNot;
import org.playcaller.explain.WhyNot.Miss;
import org.playcaller.facts.Fact;
import org.playcaller.facts.Facts;
import org.playcaller.facts.Subject;
import org.playcaller.playbook.Condition;
import org.playcaller.playbook.FactPattern;
import org.playcaller.playbook.Play;
import org.playcaller.playbook.Playbook;
import org.playcaller.playbook.Shadow;
import org.playcaller.playbook.Shadows;
import org.playcaller.state.State;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The play just is not called: these conditions stop it and no other does. */
final class MissedGoal implements Goal {

  private static final String REST = "rest";

  private final Play play;
  private final @Nullable String with;
  private final List<Condition> stops;
  private final Set<Condition> unknown;

  /** The play without any stop, and the play with one of them only. */
  private final Shadows shadows;

  private MissedGoal(
      Play play, @Nullable String with, List<Condition> stops, Set<Condition> unknown) {
    this.play = play;
    this.with = with;
    this.stops = stops;
    this.unknown = unknown;
    List<Shadow> rules = new ArrayList<>();
    rules.add(Shadow.of(REST, without(stops)));
    for (Condition stop : stops) {
      List<Condition> others = stops.stream().filter(other -> other != stop).toList();
      rules.add(Shadow.of(stop(stop), without(others)));
    }
    this.shadows = Shadows.of(rules);
  }

  /** The miss of whom is asked for, else the nearest. */
  static MissedGoal of(Playbook playbook, State state, Play play, @Nullable String with) {
    for (Miss miss : WhyNot.of(playbook, state, play, Integer.MAX_VALUE).misses()) {
      String id = miss.who() == null ? null : miss.who().id();
      if (with == null || with.equals(id)) {
        Set<Integer> lines =
            miss.stops().stream().map(WhyNot.Stop::line).collect(Collectors.toSet());
        List<Condition> stops =
            play.conditions().stream().filter(c -> lines.contains(c.line())).toList();
        Facts facts = playbook.facts(state);
        Set<Condition> unknown = new HashSet<>(stops);
        unknown.removeIf(stop -> value(facts, stop, id) != null);
        return new MissedGoal(play, id, stops, unknown);
      }
    }
    throw new NotCaptured(
        "there is nobody"
            + (with == null ? "" : " \"" + with + "\"")
            + " that "
            + play.id()
            + " could be about and is not called for: name somebody else, or capture it as called");
  }

  private Play without(List<Condition> left) {
    List<FactPattern> patterns = new ArrayList<>();
    for (FactPattern pattern : play.patterns()) {
      List<Condition> kept = new ArrayList<>(pattern.conditions());
      kept.removeAll(left);
      patterns.add(new FactPattern(pattern.type(), kept));
    }
    return play.looking(patterns);
  }

  private static String stop(Condition stop) {
    return "stop " + stop.line() + " " + stop.text();
  }

  private static @Nullable Object value(Facts facts, Condition stop, @Nullable String with) {
    Fact fact = stop.type().isSubject() ? subject(facts, stop, with) : one(facts, stop);
    return fact == null ? null : stop.property().of(fact);
  }

  private static @Nullable Fact one(Facts facts, Condition stop) {
    return facts.one(stop.type().factClass());
  }

  private static @Nullable Fact subject(Facts facts, Condition stop, @Nullable String with) {
    return facts.all().stream()
        .filter(fact -> fact.getClass() == stop.type().factClass())
        .filter(fact -> ((Subject) fact).id().equals(with))
        .findFirst()
        .orElse(null);
  }

  @Override
  public boolean holds(Playbook playbook, State state) {
    Facts facts = playbook.facts(state);
    Set<String> matched =
        shadows.call(facts).stream()
            .filter(m -> Objects.equals(with, m.subject() == null ? null : m.subject().id()))
            .map(Shadow.Match::key)
            .collect(Collectors.toSet());
    // What was known to be otherwise and what was not known are two reasons.
    return matched.equals(Set.of(REST))
        && stops.stream()
            .allMatch(stop -> unknown.contains(stop) == (value(facts, stop, with) == null));
  }

  @Override
  public ObjectNode expect(UnaryOperator<String> names) {
    ObjectNode expect = JsonNodeFactory.instance.objectNode();
    if (stops.size() == 1) {
      named(expect.putArray("whyNot").addObject(), names).put("stoppedBy", words(stops.get(0)));
    }
    named(expect.putArray("excludes").addObject(), names);
    return expect;
  }

  /** The line without the sign that it goes on from the one before. */
  private static String words(Condition stop) {
    return stop.text().replaceFirst("^- ", "");
  }

  private ObjectNode named(ObjectNode item, UnaryOperator<String> names) {
    item.put("play", play.id());
    return with == null ? item : item.put("with", names.apply(with));
  }

  @Override
  public String sentence(UnaryOperator<String> names) {
    return play.id()
        + " is not called"
        + (with == null ? "" : " for " + names.apply(with))
        + ", stopped by "
        + stops.stream().map(MissedGoal::words).collect(Collectors.joining(" and "));
  }
}
