package org.playcaller.plan;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.commons.lang3.StringUtils;
import org.jspecify.annotations.Nullable;
import org.playcaller.facts.OpportunityFact;
import org.playcaller.facts.Subject;
import org.playcaller.playbook.Act;
import org.playcaller.playbook.Wording;

/** The titles of cards: whom to call, write to or meet; never a deal as if it were a person. */
final class CardTitles {

  /** A list names so many people, and counts the others. */
  private static final int NAMED = 3;

  /** A longer name of an organisation is cut where several people are named. */
  private static final int LONGEST = 40;

  private static final String ABOUT = " about ";

  /** What every deal may be called. */
  private static final Set<String> ANY_DEAL =
      Set.of("deal", "order", "opportunity", "contract", "project", "renewal", "sale");

  private CardTitles() {}

  /**
   * Returns the title of a list: what is done, and with whom.
   *
   * @param act what is done with all of them; null where it is not the same
   * @param acts what is done with each of them
   * @param what what the list is called
   * @param isShort whether it is left out where the people are
   */
  static String ofList(
      @Nullable Act act, List<Act> acts, String what, List<Entry> entries, boolean isShort) {
    String names =
        Wording.listed(
            entries.size(),
            NAMED,
            i ->
                act == null
                    ? doing(acts.get(i), entries.get(i), isShort)
                    : name(entries.get(i), isShort));
    if (act != null && act.answers()) {
      return "Answer " + names;
    }
    return act == Act.THANK ? "Thank " + names : what + ": " + names;
  }

  /**
   * What is done with one of several; what was agreed says itself with whom, and so does the rest.
   */
  private static String doing(Act act, Entry entry, boolean isShort) {
    String verb =
        act.answers() ? "answer " : act == Act.THANK ? "thank " : act == Act.PREPARE ? "meet " : "";
    return verb.isEmpty()
        ? StringUtils.uncapitalize(act == Act.KEEP_STEP ? said(entry) : bare(said(entry)))
            + at(entry)
        : verb + name(entry, isShort);
  }

  private static String said(Entry entry) {
    return entry.point().title();
  }

  /** What is done, without what is known of it besides. */
  private static String bare(String title) {
    return StringUtils.substringBefore(StringUtils.substringBefore(title, ": "), ", ");
  }

  private static String at(Entry entry) {
    return entry.from() == null ? "" : " at " + entry.from();
  }

  private static String name(Entry entry, boolean isShort) {
    Person who = entry.who();
    String name = who == null ? entry.point().about().name() : who.name();
    boolean isOfAnother =
        !isShort && who != null && who.organisation() != null && !who.organisation().equals(name);
    return name
        + (isOfAnother ? " (" + StringUtils.abbreviate(who.organisation(), "…", LONGEST) + ")" : "")
        + at(entry);
  }

  /** Whether the title says whom it is about, and which deal, so that the goal need not. */
  static boolean saysAll(Draft draft, @Nullable Person who, Subject about) {
    return draft.person() != null
        && draft.kind() != CardKind.EVENT
        && (who == null || !who.name().equals(about.label()));
  }

  /**
   * Returns the title of one draft.
   *
   * @param isShort whether it is left out where the person is
   */
  static String title(Draft draft, Act main, @Nullable Person who, String goal, boolean isShort) {
    if (draft.person() == null) {
      return draft.kind() == CardKind.DESK ? "Get straight" : goal;
    }
    if (draft.kind() == CardKind.EVENT) {
      return goal;
    }
    String whom = whom(draft, who, isShort);
    return switch (draft.kind()) {
      case MESSAGE -> "Write" + (whom.startsWith(ABOUT) ? whom : " to" + whom);
      case MEETING -> "Meet" + whom;
      // What was agreed says itself whether to call, to write or to go there.
      default ->
          main == Act.KEEP_STEP && isOurs(draft) && !isLate(draft) ? kept(whom) : "Call" + whom;
    };
  }

  /** Whether the first deal's step is ours; a step that is not about a deal is. */
  private static boolean isOurs(Draft draft) {
    return draft.deals().stream().noneMatch(deal -> Boolean.TRUE.equals(deal.stepIsTheirs()));
  }

  /** What is late is owned up to on the phone, whatever it is. */
  private static boolean isLate(Draft draft) {
    return draft.deals().stream()
        .limit(1)
        .anyMatch(deal -> deal.daysStepDue() != null && deal.daysStepDue() > 0);
  }

  private static String kept(String whom) {
    return whom.startsWith(ABOUT) ? StringUtils.capitalize(whom.strip()) : "With" + whom;
  }

  /** A person with where they are and the deals it is about, as far as one does not say another. */
  private static String whom(Draft draft, @Nullable Person who, boolean isShort) {
    String at = who == null ? null : isShort ? who.name() : place(who);
    List<String> deals =
        draft.deals().stream()
            // A deal without a name is nothing to tell of where somebody stands for it.
            .filter(deal -> who == null || !deal.label().equals(deal.id()))
            .map(OpportunityFact::label)
            // Of several deals the one that is called like the organisation is named, too.
            .filter(deal -> draft.deals().size() > 1 || !deal.equals(at))
            .map(deal -> at == null ? deal : tail(deal, at))
            .toList();
    String about = deals.isEmpty() ? "" : ABOUT + listed(deals);
    if (who == null) {
      return about.isEmpty() ? ABOUT + draft.first().advice().subject().label() : about;
    }
    boolean isSaid =
        isShort
            || who.organisation() == null
            || who.organisation().equals(who.name())
            || deals.stream().anyMatch(deal -> deal.startsWith(who.organisation()));
    return " " + who.name() + (isSaid ? "" : " at " + who.organisation()) + about;
  }

  private static String place(Person who) {
    return who.organisation() == null ? who.name() : who.organisation();
  }

  /** What a deal is called besides what has just been said. */
  private static String tail(String deal, String said) {
    String rest = StringUtils.removeStart(deal, said + ": ");
    String tail = StringUtils.removeStart(deal, said + " ");
    // "Firm deal" without the firm is any deal.
    return rest.equals(deal) ? (isAnyDeal(tail) ? deal : tail) : rest;
  }

  private static boolean isAnyDeal(String tail) {
    // A number alone is no name.
    return ANY_DEAL.contains(tail.toLowerCase(Locale.ROOT))
        || tail.codePoints().noneMatch(Character::isLetter);
  }

  private static String listed(List<String> deals) {
    return deals.size() <= 2
        ? String.join(" and ", deals)
        : deals.get(0) + " and " + (deals.size() - 1) + " more deals";
  }
}
