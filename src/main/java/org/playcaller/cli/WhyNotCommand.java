package org.playcaller.cli;

import java.util.concurrent.Callable;
import org.playcaller.explain.WhyNot;
import org.playcaller.facts.Unit;
import org.playcaller.playbook.Wording;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Says why a play was not called. */
@Command(
    name = "why-not",
    description =
        "Says why a play was not called: what stopped it for whom, nearest first, and what would"
            + " let it through.",
    customSynopsis = {
      "playcaller why-not [--rules=DIR] [--json] [--all] PLAY STATE.json",
      "playcaller why-not [--rules=DIR] [--json] [--all] PLAY --crm salesforce DIR --as-of=DAY"
          + " --rep=NAME"
    },
    versionProvider = Version.class,
    mixinStandardHelpOptions = true)
final class WhyNotCommand implements Callable<Integer> {

  private static final int SHOWN = 3;

  @Mixin private PlayOfState asked;

  @Option(names = "--all", description = "Tells of everybody, not the " + SHOWN + " nearest only.")
  private boolean all;

  @Override
  public Integer call() {
    int most = all ? Integer.MAX_VALUE : SHOWN;
    return asked.answer(
        (playbook, state, play) -> WhyNot.of(playbook, state, play, most), WhyNotCommand::print);
  }

  private static void print(WhyNot whyNot, Page page) {
    page.bold(whyNot.name() + ", " + whyNot.day());
    page.text(0, whyNot.text());
    whyNot.calledFor().forEach(who -> page.text(2, "It was called for " + who.name() + "."));
    whyNot.misses().forEach(miss -> print(miss, page));
    if (whyNot.more() > 0) {
      page.text(2, "and " + whyNot.more() + " more: --all shows them");
    }
    page.heading("Its conditions");
    for (WhyNot.ConditionCount held : whyNot.conditions()) {
      page.text(
          2,
          held.line()
              + "  "
              + held.condition()
              + ": holds for "
              + held.holdsFor()
              + " of "
              + held.of()
              + (held.alone() == 0 ? "" : ", alone in the way of " + held.alone()));
    }
  }

  private static void print(WhyNot.Miss miss, Page page) {
    page.heading(miss.who() == null ? "The rep" : miss.who().name());
    for (WhyNot.Stop stop : miss.stops()) {
      page.text(2, stop.line() + "  " + stop.condition() + ": " + stop.inWords());
    }
    page.text(2, "It would be called " + miss.change() + ".");
    if (miss.calledOn() != null) {
      page.text(
          2,
          "If nothing else changes it is called on "
              + new Wording(null, false).of(miss.calledOn(), Unit.DATE)
              + ".");
    }
    if (miss.edit() != null) {
      page.text(2, "In the play it would take: " + miss.edit().to());
    }
  }
}
