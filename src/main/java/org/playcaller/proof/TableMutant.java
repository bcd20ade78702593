package org.playcaller.proof;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.playcaller.plan.Planner;
import org.playcaller.playbook.Play;
import org.playcaller.playbook.Playbook;
import org.playcaller.playbook.Route;
import org.playcaller.playbook.RuleFiles;
import org.playcaller.playbook.Term;
import org.playcaller.playbook.UnsoundPlaybook;
import org.playcaller.proof.Mutant.Kind;
import org.playcaller.scenario.ScenarioCase;
import org.playcaller.scenario.ScenarioRun;

/**
 * A careless edit of a table of the playbook: a number with a name one step up or down, a daily
 * most one up or down, two routes that swap their places. It takes a playbook of its own. What the
 * check refuses never serves, and is none.
 *
 * @param mutant the edit
 * @param changed the playbook with it
 * @param plays the plays that it concerns first
 */
record TableMutant(Mutant mutant, Playbook changed, Set<String> plays) {

  private static final String TERMS = "terms.yaml";
  private static final String ROUTES = "routes.csv";

  static List<TableMutant> of(Playbook playbook) {
    List<TableMutant> mutants = new ArrayList<>();
    playbook.terms().values().forEach(term -> term(playbook, term, mutants));
    List<Route> routes =
        playbook.routes().values().stream()
            .sorted(Comparator.comparing(Route::lane).thenComparing(Route::order))
            .toList();
    for (int i = 0; i < routes.size(); i++) {
      most(playbook, routes.get(i), mutants);
      if (i + 1 < routes.size() && routes.get(i).lane() == routes.get(i + 1).lane()) {
        swap(playbook, routes.get(i), routes.get(i + 1), mutants);
      }
    }
    return mutants;
  }

  private static void term(Playbook playbook, Term term, List<TableMutant> mutants) {
    List<String> lines = lines(playbook, TERMS);
    for (int line = term.line(); line < lines.size(); line++) {
      String text = lines.get(line).strip();
      if (text.startsWith("value:")) {
        String written = text.substring("value:".length()).strip();
        BigDecimal value = new BigDecimal(written);
        // One step is one of the last digit: a slip of the finger.
        for (BigDecimal other : List.of(value.add(value.ulp()), value.subtract(value.ulp()))) {
          if (other.signum() >= 0) {
            String now = other.toPlainString();
            List<String> edited = new ArrayList<>(lines);
            edited.set(line, edited.get(line).replace(written, now));
            add(
                mutants,
                mutant(
                    Kind.TERM,
                    TERMS,
                    line + 1,
                    term.name() + ": " + written,
                    term.name() + ": " + now),
                changed(playbook, TERMS, edited),
                plays(
                    playbook,
                    play ->
                        play.conditions().stream().anyMatch(c -> term.name().equals(c.term()))));
          }
        }
        return;
      }
    }
  }

  private static void most(Playbook playbook, Route route, List<TableMutant> mutants) {
    Integer most = route.dailyMost();
    for (int other : most == null ? new int[0] : new int[] {most + 1, most - 1}) {
      List<String> edited = new ArrayList<>(lines(playbook, ROUTES));
      edit(edited, route, route.order() + "," + most + ",", route.order() + "," + other + ",");
      String name = route.name();
      route(
          playbook,
          List.of(route),
          name + ": " + most + " a day",
          name + ": " + other + " a day",
          edited,
          mutants);
    }
  }

  private static void swap(Playbook playbook, Route route, Route next, List<TableMutant> mutants) {
    List<String> edited = new ArrayList<>(lines(playbook, ROUTES));
    edit(edited, route, route.order() + ",", next.order() + ",");
    edit(edited, next, next.order() + ",", route.order() + ",");
    route(
        playbook,
        List.of(route, next),
        route.name() + " before " + next.name(),
        next.name() + " before " + route.name(),
        edited,
        mutants);
  }

  /** Replaces what stands behind the lane in a route's row. */
  private static void edit(List<String> lines, Route route, String from, String to) {
    int row = route.line() - 1;
    String start = start(lines, route);
    lines.set(row, lines.get(row).replace(start + from, start + to));
  }

  private static void route(
      Playbook playbook,
      List<Route> routes,
      String from,
      String to,
      List<String> edited,
      List<TableMutant> mutants) {
    List<String> names = routes.stream().map(Route::name).toList();
    add(
        mutants,
        mutant(Kind.ROUTE, ROUTES, routes.get(0).line(), from, to),
        changed(playbook, ROUTES, edited),
        plays(
            playbook,
            play -> play.script().route() != null && names.contains(play.script().route())));
  }

  /** How a route's row begins, up to its order. */
  private static String start(List<String> lines, Route route) {
    String line = lines.get(route.line() - 1);
    int lane = line.indexOf(',') + 1;
    return line.substring(0, line.indexOf(',', lane) + 1);
  }

  private static void add(
      List<TableMutant> mutants, Mutant mutant, @Nullable Playbook changed, Set<String> plays) {
    if (changed != null) {
      mutants.add(new TableMutant(mutant, changed, plays));
    }
  }

  private static Mutant mutant(Kind kind, String file, int line, String from, String to) {
    return new Mutant(kind, file, line, null, from, to, null, Map.of(), null);
  }

  private static Set<String> plays(Playbook playbook, Predicate<Play> concerned) {
    return playbook.plays().stream().filter(concerned).map(Play::id).collect(Collectors.toSet());
  }

  /** Whether some case, of those that hold, fails with it; those of its plays are asked first. */
  boolean isNoticed(List<ScenarioCase> cases) {
    return cases.stream()
        .sorted(Comparator.comparing(one -> !plays.contains(one.play())))
        .anyMatch(one -> !ScenarioRun.holds(changed, one, Planner.plan(changed, one.state())));
  }

  /** The playbook with the other lines; null where the check refuses it. */
  private static @Nullable Playbook changed(Playbook playbook, String file, List<String> lines) {
    RuleFiles files =
        playbook.files().with(file, String.join("\n", lines).getBytes(StandardCharsets.UTF_8));
    try {
      return Playbook.read(files);
    } catch (UnsoundPlaybook e) {
      return null;
    }
  }

  private static List<String> lines(Playbook playbook, String file) {
    return new String(playbook.files().files().get(file), StandardCharsets.UTF_8).lines().toList();
  }
}
