package org.playcaller.cli;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.playcaller.facts.Unit;
import org.playcaller.plan.Plan;
import org.playcaller.plan.Plan.Action;
import org.playcaller.plan.Plan.Finding;
import org.playcaller.plan.Plan.Gain;
import org.playcaller.plan.Plan.HeldBack;
import org.playcaller.plan.Plan.Horizon;
import org.playcaller.plan.Plan.Question;
import org.playcaller.plan.Plan.Source;
import org.playcaller.plan.Plan.Standing;
import org.playcaller.plan.Plan.Unknown;
import org.playcaller.plan.Plan.When;
import org.playcaller.playbook.Wording;

/** Prints a plan for a person at a terminal, as wide as the terminal is. */
final class PlanPrinter {

  private static final int NAMED = 3;

  private final Plan plan;
  private final Page page;
  private final int most;
  private final Wording wording;

  PlanPrinter(Plan plan, Page page, int most) {
    this.plan = plan;
    this.page = page;
    this.most = most;
    this.wording = new Wording(plan.standing().currency(), "deals".equals(plan.standing().unit()));
  }

  void print() {
    head();
    PlanSums sums = new PlanSums(plan, page, wording, most);
    sums.outlook();
    findings("Diagnosis", plan.diagnosis());
    actions();
    heldBack();
    findings("Warnings", plan.warnings());
    findings("Notes", plan.messages());
    sums.audit();
    sums.retrospective();
    unknowns();
    page.flush();
  }

  private void head() {
    Standing s = plan.standing();
    page.bold(plan.rep().name() + ", " + wording.of(plan.day(), Unit.DATE));
    page.text(0, plan.headline());
    List<@Nullable String> figures =
        Arrays.asList(
            s.verdict() == null ? null : wording.of(s.verdict(), Unit.WORD),
            figure("", s.closedWon(), Unit.QUOTA, figure(" of ", s.quota(), Unit.QUOTA, "")),
            figure("", s.attainment(), Unit.SHARE, ""),
            figure("pace ", s.pace(), Unit.TIMES, ""),
            s.daysLeft() == null
                ? null
                : s.daysLeft() + (s.daysLeft() == 1 ? " day left" : " days left"),
            figure("projection ", s.projection(), Unit.QUOTA, ""));
    page.text(0, figures.stream().filter(Objects::nonNull).collect(Collectors.joining("  ·  ")));
  }

  private @Nullable String figure(
      String before, @Nullable BigDecimal value, Unit unit, @Nullable String after) {
    return value == null
        ? null
        : before + wording.of(value, unit) + Objects.requireNonNullElse(after, "");
  }

  private void findings(String heading, List<Finding> findings) {
    if (!findings.isEmpty()) {
      page.heading(heading);
    }
    for (Finding finding : findings) {
      page.text(2, finding.title());
      body(finding.why().text(), finding.say(), finding.ask());
      page.fine(origin(finding.source(), finding.rule()));
    }
  }

  private void actions() {
    page.heading("Do next");
    if (plan.actions().isEmpty()) {
      page.text(2, "No action is recommended today.");
    } else if (!paysOffNow(plan.actions().get(0))) {
      page.text(2, "No action recommended today pays off in this period.");
    }
    Horizon horizon = Horizon.THIS_PERIOD;
    for (Action action : plan.actions().stream().limit(most).toList()) {
      if (action.horizon() != horizon) {
        horizon = action.horizon();
        page.heading("For the next period");
      }
      page.item(action.rank() + ". " + action.title() + " (" + when(action) + ")");
      body(action.why().text(), action.say(), action.ask());
      page.fine(gain(action.gain()) + origin(action.source(), action.rule()));
    }
    int more = plan.actions().size() - most;
    if (more > 0) {
      page.text(2, "and " + more + " more: --all shows them");
    }
  }

  private String when(Action action) {
    String minutes = action.minutes() + " min";
    When when = action.when();
    if (when == null) {
      return minutes
          + (action.after() == null
              ? ", does not fit"
              : ", after " + wording.of(action.after(), Unit.DATE));
    }
    String time =
        when.time() != null ? " " + when.time() : when.hint() == null ? "" : ", " + when.hint();
    return minutes + ", " + wording.of(when.day(), Unit.DATE) + time;
  }

  private static boolean paysOffNow(Action action) {
    return action.horizon() == Horizon.THIS_PERIOD;
  }

  private String gain(Gain gain) {
    if (gain.thisPeriod() == null || gain.later() == null || gain.restsOn() == null) {
      return "";
    }
    return "About "
        + wording.of(gain.thisPeriod(), Unit.QUOTA)
        + " this period and "
        + wording.of(gain.later(), Unit.QUOTA)
        + " later"
        + (gain.probabilityBefore() == null || gain.probabilityAfter() == null
            ? ""
            : ", from "
                + wording.of(gain.probabilityBefore(), Unit.SHARE)
                + " to "
                + wording.of(gain.probabilityAfter(), Unit.SHARE))
        + " ("
        + gain.restsOn().words()
        + "); ";
  }

  private void heldBack() {
    if (!plan.heldBack().isEmpty()) {
      page.heading("Hold back");
    }
    for (HeldBack held : plan.heldBack().stream().limit(most).toList()) {
      page.text(2, (held.veto() ? "NEVER: " : "Not now: ") + held.title());
      body(held.by().why().text(), held.veto() ? held.by().say() : null, null);
      page.fine(origin(held.by().source(), held.by().rule()));
    }
    int more = plan.heldBack().size() - most;
    if (more > 0) {
      page.text(2, "and " + more + " more: --all shows them");
    }
  }

  private void unknowns() {
    if (!plan.unknowns().isEmpty()) {
      page.heading("Not known");
    }
    Question question = plan.question();
    if (question != null) {
      page.text(
          2,
          "Find out first: "
              + question.measure()
              + " of "
              + (question.who() == null ? question.of() : question.who().name())
              + ". It alone keeps back "
              + String.join(", ", question.plays())
              + ", worth "
              + wording.of(question.worth(), Unit.QUOTA)
              + ".");
    }
    for (Unknown unknown : plan.unknowns().stream().limit(most).toList()) {
      String who =
          unknown.who().stream().limit(NAMED).map(Plan.Who::name).collect(Collectors.joining(", "));
      int more = unknown.who().size() - NAMED;
      page.text(
          2,
          unknown.measure()
              + " of "
              + unknown.of()
              + (who.isEmpty() ? "" : " (" + who + (more > 0 ? " and " + more + " more" : "") + ")")
              + ": needed by "
              + String.join(", ", unknown.plays()));
    }
    int hidden = plan.unknowns().size() - most;
    if (hidden > 0) {
      page.text(2, "and " + hidden + " more: --all shows them");
    }
  }

  private void body(String why, @Nullable String say, @Nullable String ask) {
    Stream.of(
            why,
            say == null ? null : "Say: \"" + say + "\"",
            ask == null ? null : "Ask: \"" + ask + "\"")
        .filter(line -> line != null && !line.isEmpty())
        .forEach(line -> page.text(5, line));
  }

  private static String origin(List<Source> sources, Plan.RuleAt rule) {
    return sources.stream()
            .map(s -> s.article() + "/" + s.passage())
            .collect(Collectors.joining(", "))
        + "; "
        + rule.file()
        + ":"
        + rule.line();
  }
}
