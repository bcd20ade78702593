package org.playcaller.cli;

import java.util.List;
import org.playcaller.facts.Unit;
import org.playcaller.facts.Verdict;
import org.playcaller.plan.Audit;
import org.playcaller.plan.AuditEntry;
import org.playcaller.plan.Effort;
import org.playcaller.plan.Hours;
import org.playcaller.plan.Outlook;
import org.playcaller.plan.Plan;
import org.playcaller.plan.Retrospective;
import org.playcaller.playbook.Wording;

/** Prints what a plan adds up to: the outlook, the hours, the audit, the look back. */
final class PlanSums {

  private final Plan plan;
  private final Page page;
  private final Wording wording;

  PlanSums(Plan plan, Page page, Wording wording) {
    this.plan = plan;
    this.page = page;
    this.wording = wording;
  }

  void outlook() {
    Outlook outlook = plan.outlook();
    if (outlook != null) {
      page.text(0, outlook.because());
    }
    Hours time = plan.hours();
    page.text(
        0,
        (plan.standing().daysLeft() == null
                ? "Selling hours of the next five working days: "
                : "Selling hours left: ")
            + wording.of(time.hoursLeft(), Unit.COUNT)
            + ". Laid out"
            + (time.later() == 0 || time.laidOutUntil() == null
                ? ": "
                : " until " + wording.of(time.laidOutUntil(), Unit.DATE) + ": ")
            + minutes(time.thisPeriodMinutes())
            + " for this period, "
            + minutes(time.nextPeriodMinutes())
            + " for the next"
            + (time.later() == 0 ? "" : "; left for later: " + cards(time.later()))
            + (time.notFitting() == 0
                ? "."
                : "; without room in this period: " + cards(time.notFitting()) + "."));
    if (outlook != null && !outlook.talk().isEmpty()) {
      page.heading("For the talk with your manager");
      outlook.talk().forEach(line -> page.text(2, line));
    }
  }

  private static String cards(int number) {
    return number + (number == 1 ? " card" : " cards");
  }

  private String minutes(int minutes) {
    return wording.of(minutes / 60.0, Unit.COUNT) + " h";
  }

  void audit() {
    Audit audit = plan.pipeline();
    if (audit == null) {
      return;
    }
    page.heading("The pipeline");
    page.text(
        2,
        "Keep "
            + audit.kept()
            + " of "
            + audit.entries().size()
            + (audit.worthKept() == null
                    || audit.worthAll() == null
                    || audit.worthAll().signum() == 0
                ? "."
                : ": they hold "
                    + wording.of(audit.worthKept(), Unit.QUOTA)
                    + " of "
                    + wording.of(audit.worthAll(), Unit.QUOTA)
                    + (plan.standing().daysLeft() == null ? "." : " in time."))
            + (audit.entries().size() > 1 ? " What is worth an hour most stands first." : ""));
    for (Verdict verdict : Verdict.values()) {
      entries(
          verdict, audit.entries().stream().filter(entry -> entry.verdict() == verdict).toList());
    }
  }

  private void entries(Verdict verdict, List<AuditEntry> entries) {
    for (AuditEntry entry : entries) {
      String until = entry.until() == null ? "" : " until " + wording.of(entry.until(), Unit.DATE);
      page.item(wording.of(verdict, Unit.WORD) + until + ": " + entry.who().name());
      page.fine(entry.why());
    }
  }

  void retrospective() {
    Retrospective retrospective = plan.retrospective();
    if (retrospective == null) {
      return;
    }
    page.heading("Looking back");
    for (Effort effort : retrospective.activities()) {
      page.text(
          2,
          effort.kind()
              + ": "
              + effort.done()
              + " times"
              + (effort.minutes() == null ? "" : ", " + minutes(effort.minutes()))
              + (effort.endedWell() == null
                  ? ""
                  : ", " + wording.of(effort.endedWell(), Unit.SHARE) + " ended well"));
    }
    retrospective.thanks().forEach(who -> page.text(2, "To be thanked: " + who.name()));
  }
}
