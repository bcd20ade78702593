package org.playcaller.scenario;

import java.util.List;

/**
 * A scenario file with one mistake.
 *
 * @param kind the mistake
 * @param text the file
 * @param fault the fault it is told as, from the line on
 * @param seenByEditors whether the schema sees it, too; what depends on the playbook or on other
 *     lines it cannot
 */
record FaultyScenario(String kind, String text, String fault, boolean seenByEditors) {

  @Override
  public String toString() {
    return kind;
  }

  private static final String CASE =
      """
      given:
        opportunities: [{id: acme}]
        oldProspects: [{id: lee}]
      cases:
        - case: A case
          day: 2026-09-10
          expect: {%s}
      """;

  private static FaultyScenario seen(String kind, String expect, String fault) {
    return new FaultyScenario(kind, CASE.formatted(expect), fault, true);
  }

  private static FaultyScenario unseen(String kind, String expect, String fault) {
    return new FaultyScenario(kind, CASE.formatted(expect), fault, false);
  }

  static List<FaultyScenario> all() {
    return List.of(
        seen("expects nothing", "", "7:5 the case expects nothing, so it cannot fail"),
        seen(
            "a misspelt key of expect",
            "include: [follow-up]",
            "7:14 \"include\" is not known here: did you mean \"includes\"?"),
        unseen(
            "an unknown play",
            "includes: [folow-up]",
            "7:25 \"folow-up\" is not known here: did you mean \"follow-up\"?"),
        unseen(
            "an unknown guard",
            "held: [{play: follow-up, by: not-pushi}]",
            "7:39 \"not-pushi\" is not known here: did you mean \"not-pushy\"?"),
        unseen(
            "an unknown person",
            "includes: [{play: follow-up, with: acne}]",
            "7:43 \"acne\" is not known here: did you mean \"acme\"?"),
        unseen(
            "a person the play is never about",
            "excludes: [{play: follow-up, with: lee}]",
            "7:43 follow-up is never about \"lee\": it looks for an opportunity: name one of acme"),
        unseen(
            "a person with a play about nobody",
            "diagnoses: [{play: massively-behind, with: lee}]",
            "7:51 massively-behind is never about \"lee\": it looks for nobody in particular:"
                + " leave with: out"),
        unseen(
            "excludes what it includes",
            "includes: [{play: follow-up, with: acme}], excludes: [follow-up]",
            "7:68 the case expects follow-up as well, so it cannot hold"),
        unseen(
            "excludes what comes first",
            "first: follow-up, excludes: [follow-up]",
            "7:43 the case expects follow-up as well"),
        unseen(
            "includes and holds back the same",
            "includes: [follow-up], held: [{play: follow-up, by: not-pushy}]",
            "7:44 the case includes follow-up as well"),
        seen("an order of one play", "order: [follow-up]", "7:14 an order of one play cannot fail"),
        seen(
            "a play before itself",
            "order: [follow-up, follow-up]",
            "7:33 follow-up cannot come before itself"),
        seen(
            "a chance between 0 and 1",
            "chance: {between: [0, 1]}",
            "7:23 every chance is between 0 and 1, so it cannot fail"),
        unseen(
            "bounds the wrong way round",
            "chance: {between: [0.4, 0.1]}",
            "7:23 these are no bounds of a chance"),
        seen(
            "a bound above 1",
            "chance: {between: [10, 40]}",
            "7:23 these are no bounds of a chance"),
        seen(
            "one bound",
            "chance: {between: [0.1]}",
            "7:23 this is not two numbers: write [0.1, 0.4]"),
        seen("no bounds", "chance: {}", "7:14 \"chance\" has no bounds"),
        seen(
            "a misspelt bound",
            "chance: {betwen: [0.1, 0.4]}",
            "7:23 \"betwen\" is not a known key here: did you mean \"between\"?"),
        seen("a reason without text", "because: ['']", "7:24 every reason has no text in it"),
        seen("no reason", "because: []", "7:14 \"because\" is no list of texts"),
        seen("no play", "includes: []", "7:14 \"includes\" is no list of plays"),
        seen(
            "a play that is no list",
            "includes: follow-up",
            "7:14 \"includes\" is no list of plays"),
        seen("advice without a play", "includes: [{with: acme}]", "7:25 this names no play"),
        seen(
            "a misspelt key of advice",
            "includes: [{play: follow-up, wiht: acme}]",
            "7:43 \"wiht\" is not a known key here: did you mean \"with\"?"),
        seen("no figure", "standing: {}", "7:14 \"standing\" names no figure"),
        seen(
            "a misspelt sum",
            "outlook: {reech: feasible}",
            "7:24 \"reech\" is not known here: did you mean \"reach\"?"),
        seen(
            "a misspelt figure",
            "standing: {pase: 1}",
            "7:25 \"pase\" is not known here: did you mean \"pace\"?"),
        seen(
            "a stop without a condition",
            "whyNot: [{play: follow-up}]",
            "7:23 this names no play and"),
        unseen(
            "a stop by no condition of the play",
            "whyNot: [{play: name-the-obstacle, stoppedBy: '- with at least 4 percent chance to be won'}]",
            "7:49 \"- with at least 4 percent chance to be won\" stands in no condition of name-the-obstacle:"
                + " did you mean \"- with at least 20 percent chance to be won\"?"),
        whole("no case", "given: {}\n", "1:1 the file has no case", true),
        whole(
            "a misspelt key of a file",
            "gven: {}\n" + CASE.formatted("excludes: [follow-up]"),
            "1:1 \"gven\" is not a known key here: did you mean \"given\"?",
            true),
        whole(
            "a misspelt key of a case",
            CASE.formatted("excludes: [follow-up]") + "    dya: 2026-09-10\n",
            "8:5 \"dya\" is not a known key here: did you mean \"day\"?",
            true),
        whole(
            "a case without a day",
            "cases: [{case: A, expect: {says: [follow-up]}}]\n",
            "1:9 the case has no \"day\": add day:",
            true),
        whole(
            "a day that is none",
            "cases: [{case: A, day: soon, expect: {says: [follow-up]}}]\n",
            "1:19 \"soon\"",
            true),
        whole(
            "a case that is a text",
            "cases: [A case]\n",
            "1:9 a case is no text: write case:, day:, given: and expect:",
            true),
        whole(
            "two cases of one name",
            CASE.formatted("excludes: [follow-up]")
                + "  - {case: A case, day: 2026-09-11, expect: {excludes: [follow-up]}}\n",
            "8:6 a case of this name stands in line 5 already",
            false),
        whole(
            "a name that nobody has",
            "given: nobody\n"
                + CASE.substring(CASE.indexOf("cases")).formatted("says: [follow-up]"),
            "1:1 nothing under shared/ is called \"nobody\": name it there, or write what is known",
            false),
        whole(
            "but of nothing named",
            "but: {}\n" + CASE.formatted("excludes: [follow-up]"),
            "1:1 \"but\" changes what a name gives, and no name is given: write it below given:",
            true),
        whole(
            "a misspelt part of the state",
            CASE.formatted("excludes: [follow-up]") + "    given: {mood: {presure: high}}\n",
            "8:20 \"high\": The key \"presure\" is not known here: Did you mean \"pressure\"?",
            true),
        whole(
            "a todo without a reason",
            CASE.formatted("excludes: [follow-up]") + "    todo: ''\n",
            "8:5 the todo is no text",
            true),
        whole(
            "tags that are no list",
            CASE.formatted("excludes: [follow-up]") + "    tags: slow\n",
            "8:5 \"tags\" is no list",
            true),
        whole(
            "a tag of two words",
            CASE.formatted("excludes: [follow-up]") + "    tags: [two words]\n",
            "8:12 \"two words\" is no tag",
            true));
  }

  private static FaultyScenario whole(String kind, String text, String fault, boolean seen) {
    return new FaultyScenario(kind, text, fault, seen);
  }
}
