package org.playcaller.cli;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.playcaller.facts.Unit;
import org.playcaller.plan.Card;
import org.playcaller.plan.Finding;
import org.playcaller.plan.Held;
import org.playcaller.plan.HeldAct;
import org.playcaller.plan.Plan;
import org.playcaller.plan.Question;
import org.playcaller.plan.Standing;
import org.playcaller.plan.Unknown;
import org.playcaller.plan.Who;
import org.playcaller.playbook.Wording;

/** Prints a whole plan for a person at a terminal, as wide as the terminal is. */
final class PlanPrinter {

  private static final int NAMED = 3;
  private static final int BODY = 5;

  private final Plan plan;
  private final Page page;
  private final Wording wording;
  private final CardLines lines;

  PlanPrinter(Plan plan, Page page) {
    this.plan = plan;
    this.page = page;
    this.wording = CardLines.wording(plan);
    this.lines = new CardLines(plan, page, wording);
  }

  void print() {
    head();
    PlanSums sums = new PlanSums(plan, page, wording);
    sums.outlook();
    findings("Diagnosis", plan.diagnosis());
    cards("Today", plan.today());
    cards("Later in this period", plan.thisPeriod());
    cards("For the next period", plan.nextPeriod());
    heldBack();
    findings("Warnings", plan.warnings());
    findings("Notes", plan.notes());
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
    Set<List<String>> said = new HashSet<>();
    for (Finding finding : findings) {
      // Of two deals with one person it is said once.
      if (!said.add(List.of(finding.title(), finding.why()))) {
        continue;
      }
      page.text(2, finding.title());
      body(finding);
      page.fine(PointLines.origin(finding.source(), finding.rule()));
    }
  }

  private void cards(String heading, List<Card> cards) {
    if (!cards.isEmpty()) {
      page.heading(heading);
    }
    cards.forEach(card -> lines.card(card, true));
  }

  private void heldBack() {
    if (!plan.held().isEmpty()) {
      page.heading("Hold back");
    }
    for (Held held : plan.held()) {
      page.text(2, (held.veto() ? "NEVER: " : "Not now: ") + held.by().title());
      body(held.by());
      if (!held.holds().isEmpty()) {
        page.text(
            BODY,
            "Held back: "
                + held.holds().stream().map(HeldAct::title).collect(Collectors.joining("; ")));
      }
      page.fine(PointLines.origin(held.by().source(), held.by().rule()));
    }
  }

  private void unknowns() {
    if (!plan.unknowns().isEmpty()) {
      page.heading("Not known");
    }
    Question question = plan.findOut();
    if (question != null) {
      page.text(
          2,
          CardLines.findOut(question)
              + "."
              + (question.plays().isEmpty()
                  ? ""
                  : (question.worth() == null ? " It keeps back " : " It alone keeps back ")
                      + String.join(", ", question.plays())
                      + (question.worth() == null
                          ? "."
                          : ", worth " + wording.of(question.worth(), Unit.QUOTA) + ".")));
    }
    for (Unknown unknown : plan.unknowns()) {
      String who =
          unknown.who().stream().limit(NAMED).map(Who::name).collect(Collectors.joining(", "));
      int more = unknown.who().size() - NAMED;
      page.text(
          2,
          unknown.measure()
              + " of "
              + unknown.of()
              + (who.isEmpty() ? "" : " (" + who + (more > 0 ? " and " + more + " more" : "") + ")")
              + (unknown.plays().isEmpty()
                  ? ": dated after this day, and not counted"
                  : ": needed by " + String.join(", ", unknown.plays())));
    }
  }

  private void body(Finding said) {
    new PointLines(page).script(said.why(), said.say(), said.ask(), said.askYourself());
  }
}
