package org.playcaller.plan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.playcaller.facts.Facts;
import org.playcaller.facts.TeamFact;
import org.playcaller.playbook.Condition;
import org.playcaller.playbook.Playbook;
import org.playcaller.playbook.Property;
import org.playcaller.state.State;

/**
 * How a manager's team stands: every rep's pace and verdict, what several of them share, and what
 * the team could change.
 *
 * @param manager the key of the manager
 * @param playbook the revision of the playbook
 * @param reps the reps, by id
 * @param shared diagnoses that at least half of the reps have, and at least two
 * @param advice suggestions to the team, each once; where its reps tell it differently, what most
 *     of them tell
 * @param help whom to help first, and with what
 * @param measures what the records tell of how the team sells
 */
public record TeamStanding(
    String manager,
    String playbook,
    List<Line> reps,
    List<Shared> shared,
    List<Finding> advice,
    List<TeamHelp> help,
    TeamMeasures measures) {

  /**
   * A rep in the team.
   *
   * @param rep the rep
   * @param standing where the rep stands
   * @param outlook what the rep's plan adds up to
   * @param diagnosis the diagnoses, by play
   */
  public record Line(
      Who rep, Standing standing, @Nullable Outlook outlook, List<String> diagnosis) {}

  /**
   * A diagnosis that several reps share.
   *
   * @param play the play
   * @param title what it says
   * @param reps who has it, by id
   */
  public record Shared(String play, String title, List<String> reps) {}

  /**
   * The standing of a team.
   *
   * @param playbook the playbook
   * @param manager the key of the manager
   * @param states the states of the manager's reps
   * @return their standing
   */
  public static TeamStanding of(Playbook playbook, String manager, List<State> states) {
    List<Facts> facts = states.stream().map(playbook::facts).toList();
    List<Plan> plans =
        states.stream()
            .map(state -> Planner.plan(playbook, state))
            .sorted(Comparator.comparing(plan -> plan.rep().id()))
            .toList();
    TeamMeasures measures = TeamMeasures.of(states, facts);
    return new TeamStanding(
        manager,
        playbook.revision(),
        plans.stream().map(TeamStanding::line).toList(),
        shared(plans),
        advice(playbook, plans, facts, measures),
        TeamHelp.of(plans),
        measures);
  }

  private static Line line(Plan plan) {
    return new Line(
        plan.rep(),
        plan.standing(),
        plan.outlook(),
        plan.diagnosis().stream().map(Finding::play).toList());
  }

  /** A diagnosis in the words of a rep's plan. */
  private record Said(String play, String title) {}

  private static List<Shared> shared(List<Plan> plans) {
    TreeMap<Said, List<String>> reps =
        new TreeMap<>(Comparator.comparing(Said::play).thenComparing(Said::title));
    for (Plan plan : plans) {
      for (Finding finding : plan.diagnosis()) {
        // Two who lag in different ways share nothing.
        reps.computeIfAbsent(new Said(finding.play(), finding.title()), said -> new ArrayList<>())
            .add(plan.rep().id());
      }
    }
    List<Shared> shared = new ArrayList<>();
    reps.forEach(
        (said, who) -> {
          if (who.size() >= 2 && who.size() * 2 >= plans.size()) {
            shared.add(new Shared(said.play(), said.title(), List.copyOf(who)));
          }
        });
    return shared;
  }

  private static List<Finding> advice(
      Playbook playbook, List<Plan> plans, List<Facts> facts, TeamMeasures records) {
    TreeMap<String, Finding> advice = new TreeMap<>();
    TreeMap<String, Integer> told = new TreeMap<>();
    for (Plan plan : plans) {
      for (Finding message : plan.forTheTeam()) {
        advice.putIfAbsent(message.play(), message);
        told.merge(message.play(), 1, Integer::sum);
      }
    }
    List<TeamFact> teams = facts.stream().flatMap(of -> of.of(TeamFact.class).stream()).toList();
    TreeMap<String, Set<Property>> asked = new TreeMap<>();
    advice.keySet().forEach(play -> asked.put(play, asked(playbook, play)));
    return advice.values().stream()
        .filter(one -> asked.get(one.play()).stream().noneMatch(of -> isTold(of, records)))
        .filter(
            one -> {
              Set<Property> measures = asked.get(one.play());
              long answers =
                  teams.stream()
                      .filter(team -> measures.stream().allMatch(of -> of.of(team) != null))
                      .count();
              boolean isContradicted =
                  !measures.isEmpty()
                      && asked.entrySet().stream()
                          .anyMatch(
                              other ->
                                  !other.getKey().equals(one.play())
                                      && other.getValue().equals(measures));
              long most = told.get(one.play()) * 2L;
              return most > answers || most == answers && !isContradicted;
            })
        .toList();
  }

  /** What no rep's records tell, and those of all of them together do. */
  private static boolean isTold(Property of, TeamMeasures records) {
    TeamMeasures.Cycles cycles = records.cycles();
    return of.name().equals("leadCyclesOnRecord")
        && cycles != null
        && cycles.qualifiedDays() != null
        && cycles.otherDays() != null;
  }

  /** What a suggestion asks of the team. */
  private static Set<Property> asked(Playbook playbook, String play) {
    return Objects.requireNonNull(playbook.play(play)).patterns().stream()
        .flatMap(pattern -> pattern.conditions().stream())
        .filter(condition -> condition.isOf(TeamFact.class))
        .map(Condition::property)
        .collect(Collectors.toSet());
  }
}
