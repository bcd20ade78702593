package org.playcaller.cli;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.playcaller.plan.PlanJson;
import org.playcaller.playbook.Vocabulary.Entry;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Prints the sentences that a play may use. */
@Command(
    name = "vocabulary",
    description =
        "Prints every sentence a play may use: an example, what it tests, its unit, and the plays"
            + " that use it.",
    versionProvider = Version.class,
    mixinStandardHelpOptions = true)
final class VocabularyCommand implements Callable<Integer> {

  private static final int NAMED = 3;

  @Spec private CommandSpec spec;

  @Mixin private RulesOption rules;

  @Parameters(
      arity = "0..*",
      paramLabel = "WORD",
      description = "Only sentences with all of these words in them or in what they mean.")
  private List<String> words = List.of();

  @Option(names = "--json", description = "Prints them as JSON.")
  private boolean json;

  @Override
  public Integer call() {
    List<Entry> entries = rules.playbook().vocabulary().stream().filter(this::isAskedFor).toList();
    if (json) {
      spec.commandLine().getOut().println(Terminal.json(PlanJson.writePretty(entries)));
    } else {
      print(entries);
    }
    return entries.isEmpty() ? 1 : 0;
  }

  private boolean isAskedFor(Entry entry) {
    String all =
        (entry.sentence() + " " + entry.means() + " " + entry.group()).toLowerCase(Locale.ROOT);
    return words.stream().allMatch(word -> all.contains(word.toLowerCase(Locale.ROOT)));
  }

  private void print(List<Entry> entries) {
    Page page =
        new Page(spec.commandLine().getOut(), Commands.width(spec.commandLine()), Ansi.AUTO);
    String group = null;
    for (Entry entry : entries) {
      if (!entry.group().equals(group)) {
        group = entry.group();
        page.heading(Character.toUpperCase(group.charAt(0)) + group.substring(1));
      }
      page.item(entry.sentence());
      if (!entry.example().equals(entry.sentence())) {
        page.text(5, "as in: " + entry.example());
      }
      page.text(5, entry.means() + (entry.unit() == null ? "" : "; " + entry.unit()));
      page.fine(plays(entry.plays()));
    }
    page.text(0, entries.size() + (entries.size() == 1 ? " sentence" : " sentences"));
    page.flush();
  }

  private static String plays(List<String> plays) {
    int more = plays.size() - NAMED;
    return plays.isEmpty()
        ? "no play uses it yet"
        : "used by "
            + String.join(", ", plays.stream().limit(NAMED).toList())
            + (more > 0 ? " and " + more + " more" : "");
  }
}
