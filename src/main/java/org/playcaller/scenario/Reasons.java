package org.playcaller.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.playcaller.explain.WhyNot;
import org.playcaller.plan.Plan;
import org.playcaller.plan.Who;
import org.playcaller.playbook.Play;
import org.playcaller.playbook.Playbook;
import org.playcaller.scenario.Expectation.Expected;
import org.playcaller.scenario.Expectation.Stopped;
import org.playcaller.scenario.Failure.Reason;

/** Says which conditions decided; it takes far longer than the run, so it is asked on a failure. */
final class Reasons {

  /** Those nearest to being called say enough. */
  private static final int MISSES = 3;

  private final Playbook playbook;
  private final ScenarioCase scenario;
  private final Plan plan;

  Reasons(Playbook playbook, ScenarioCase scenario, Plan plan) {
    this.playbook = playbook;
    this.scenario = scenario;
    this.plan = plan;
  }

  /** What is in the way of a play, for whom it is wanted, else for those nearest to it. */
  List<Reason> against(Expected wanted) {
    return stops(wanted.play(), wanted.with());
  }

  /** The conditions that let a play through, each with the value that met it. */
  List<Reason> inFavourOf(String play, @Nullable String who) {
    return Stream.of(
            plan.said().stream()
                .map(Plan.Said::point)
                .filter(point -> is(point.play(), point.about(), play, who))
                .map(point -> point.evidence()),
            plan.heldBack().stream()
                .filter(h -> is(h.by().play(), h.who(), play, who))
                .map(h -> h.by().evidence()),
            plan.findings().stream()
                .filter(f -> is(f.play(), f.who(), play, who))
                .map(f -> f.evidence()))
        .flatMap(each -> each)
        .limit(1)
        .flatMap(List::stream)
        .map(met -> met.measure() + " is " + met.value() + ", needs " + met.needs())
        .map(met -> new Reason("met by", met))
        .toList();
  }

  private static boolean is(String play, @Nullable Who who, String wanted, @Nullable String with) {
    return play.equals(wanted) && (with == null || who != null && who.id().equals(with));
  }

  /** Whether one condition alone keeps the play back; else what does. */
  @Nullable Failure unmet(Stopped stopped) {
    List<String> alone = new ArrayList<>();
    for (WhyNot.Miss miss : misses(stopped.play(), Integer.MAX_VALUE)) {
      if (stopped.with() == null || miss.who() != null && stopped.with().equals(miss.who().id())) {
        for (WhyNot.Stop stop : miss.stops()) {
          if (stop.alone() && stop.condition().contains(stopped.stoppedBy().strip())) {
            return null;
          }
          alone.add(stop.condition().strip());
        }
      }
    }
    String actual = alone.isEmpty() ? "nothing stops it" : "stopped by " + alone;
    return new Failure("why not: " + stopped, actual, stops(stopped.play(), stopped.with()));
  }

  private List<Reason> stops(String play, @Nullable String with) {
    List<Reason> stops = new ArrayList<>();
    int most = with == null ? MISSES : Integer.MAX_VALUE;
    for (WhyNot.Miss miss : misses(play, most)) {
      String who = miss.who() == null ? "the rep" : miss.who().id();
      if (with == null || with.equals(who)) {
        miss.stops()
            .forEach(stop -> stops.add(new Reason("stopped by", who + ": " + stop.inWords())));
      }
    }
    return stops;
  }

  private List<WhyNot.Miss> misses(String id, int most) {
    Play play = Objects.requireNonNull(playbook.play(id));
    return WhyNot.of(playbook, scenario.state(), play, most).misses();
  }
}
