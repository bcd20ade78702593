package org.playcaller.cli;

import java.util.concurrent.Callable;
import org.playcaller.explain.Why;
import org.playcaller.plan.Evidence;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Says why a play was called. */
@Command(
    name = "why",
    description = "Says why a play was called: each condition with the value that met it.",
    customSynopsis = {
      "playcaller why [--rules=DIR] [--json] PLAY STATE.json",
      "playcaller why [--rules=DIR] [--json] PLAY --crm salesforce DIR --as-of=DAY --rep=NAME"
    },
    versionProvider = Version.class,
    mixinStandardHelpOptions = true)
final class WhyCommand implements Callable<Integer> {

  @Mixin private PlayOfState asked;

  @Override
  public Integer call() {
    return asked.answer(Why::of, WhyCommand::print);
  }

  private static void print(Why why, Page page) {
    page.bold(why.name() + ", " + why.day());
    page.text(0, why.text());
    for (Why.Call call : why.calls()) {
      page.heading(call.advice().title());
      page.text(2, call.advice().why());
      for (Evidence evidence : call.advice().evidence()) {
        page.text(
            2,
            evidence.line()
                + "  "
                + evidence.condition()
                + ": "
                + evidence.measure()
                + " is "
                + evidence.value());
      }
      page.text(2, "It is " + call.became() + ".");
    }
  }
}
