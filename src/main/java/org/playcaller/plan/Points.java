package org.playcaller.plan;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import org.playcaller.facts.Fact;
import org.playcaller.facts.Facts;
import org.playcaller.facts.IntentionFact;
import org.playcaller.facts.OpportunityFact;
import org.playcaller.facts.Subject;
import org.playcaller.facts.Unit;
import org.playcaller.plan.Scoring.Scored;
import org.playcaller.playbook.Advice;
import org.playcaller.playbook.ArticleAdvice;
import org.playcaller.playbook.Condition;
import org.playcaller.playbook.FactPattern;
import org.playcaller.playbook.Hold;
import org.playcaller.playbook.Play;
import org.playcaller.playbook.Playbook;
import org.playcaller.playbook.Text;
import org.playcaller.playbook.Text.About;
import org.playcaller.playbook.Text.Names;
import org.playcaller.playbook.Wording;

/** What each piece of advice says, with its reason, its evidence and its source. */
final class Points {

  private final SortedMap<String, ArticleAdvice> register;
  private final Facts facts;
  private final People people;
  private final Wording wording;
  private final double strength;
  private final Set<String> severalDeals = new HashSet<>();

  Points(Playbook playbook, Facts facts, People people, Wording wording) {
    this.people = people;
    this.register = playbook.advice();
    this.facts = facts;
    this.wording = wording;
    this.strength = playbook.number("guess strength");
    Set<String> persons = new HashSet<>();
    facts.opportunities().stream()
        .map(OpportunityFact::person)
        .filter(person -> !persons.add(person))
        .forEach(severalDeals::add);
  }

  Point point(Scored scored) {
    Advice advice = scored.advice();
    Play play = advice.play();
    return new Point(
        play.id(),
        who(advice),
        title(advice),
        why(advice),
        evidence(advice),
        scored.isBare()
            ? firstSentence(filled(play.script().say(), advice))
            : filled(play.script().say(), advice),
        scored.isBare() ? null : filled(play.script().ask(), advice),
        filled(play.script().askYourself(), advice),
        PointEffect.of(scored.effect(), strength),
        source(play),
        new RuleAt(play.path(), play.line()));
  }

  /** Who is answered, and told nothing more, is promised nothing more. */
  private static @Nullable String firstSentence(@Nullable String say) {
    int end = say == null ? -1 : say.indexOf(". ");
    return end < 0 ? say : say.substring(0, end + 1);
  }

  Finding finding(Advice advice) {
    return finding(advice, titleOfOne(advice));
  }

  /** A deal that is let go, as something to be held back: all but one last word. */
  Finding letGo(Advice advice) {
    String deal = Objects.requireNonNull(advice.subject()).label();
    return finding(advice, "Leave " + deal + " alone after one kind last word");
  }

  private Finding finding(Advice advice, String title) {
    Play play = advice.play();
    return new Finding(
        play.id(),
        play.kind(),
        title,
        who(advice),
        advice.subject() == null ? null : advice.subject().person(),
        advice.subject() instanceof IntentionFact,
        why(advice),
        evidence(advice),
        filled(play.script().say(), advice),
        filled(play.script().ask(), advice),
        filled(play.script().askYourself(), advice),
        source(play),
        new RuleAt(play.path(), play.line()));
  }

  static @Nullable Who who(Advice advice) {
    Subject subject = advice.subject();
    return subject == null ? null : new Who(subject.id(), subject.label());
  }

  String title(Advice advice) {
    return title(advice, Names.IN_FULL);
  }

  /** The title, with the deal where a guard is over one of several with the same person. */
  private String titleOfOne(Advice advice) {
    String title = title(advice);
    return advice.play().hold() == Hold.UNASKED
            && advice.subject() instanceof OpportunityFact deal
            && severalDeals.contains(deal.person())
            && !title.contains(deal.label())
        ? title + " about " + deal.label()
        : title;
  }

  /** The title where whom it is about, and which deal, has just been said. */
  String goal(Advice advice) {
    return title(advice, Names.SAID);
  }

  /** The title where whom it is about has just been said, and which of several deals has not. */
  String goalOfOne(Advice advice) {
    return title(advice, Names.SAID_BUT_THE_DEAL);
  }

  /** What a list of like conversations is called: its play, or of deals what becomes of them. */
  String listed(Advice advice) {
    return advice.subject() instanceof OpportunityFact
        ? title(advice, Names.SAID_OF_MANY)
        : advice.play().name();
  }

  private String title(Advice advice, Names names) {
    String title = advice.play().script().title().fill(facts, about(advice, names), wording);
    return title.isEmpty() ? advice.play().name() : title;
  }

  private @Nullable About about(Advice advice, Names names) {
    Subject subject = advice.subject();
    return subject == null ? null : new About(subject, people.name(subject), names);
  }

  private @Nullable String filled(@Nullable Text text, Advice advice) {
    String filled = text == null ? "" : text.spoken(facts, about(advice, Names.IN_FULL), wording);
    return filled.isEmpty() ? null : filled;
  }

  private String why(Advice advice) {
    return advice.play().script().because().told(facts, about(advice, Names.IN_FULL), wording);
  }

  private List<Evidence> evidence(Advice advice) {
    List<Evidence> evidence = new ArrayList<>();
    for (FactPattern pattern : advice.play().patterns()) {
      Fact fact =
          pattern.type().isSubject() ? advice.subject() : facts.one(pattern.type().factClass());
      for (Condition condition : pattern.conditions()) {
        evidence.add(evidence(condition, Objects.requireNonNull(fact)));
      }
    }
    return List.copyOf(evidence);
  }

  private Evidence evidence(Condition condition, Fact fact) {
    Unit unit = condition.property().unit();
    Object value = Objects.requireNonNull(condition.property().of(fact));
    return new Evidence(
        withoutDash(condition.text()),
        condition.property().words(),
        wording.of(value, unit),
        condition.operator().words() + " " + wording.of(condition.threshold(), unit),
        condition.term(),
        condition.line());
  }

  private static String withoutDash(String condition) {
    return condition.startsWith("-") ? condition.substring(1).strip() : condition;
  }

  private List<Source> source(Play play) {
    return play.sources().stream()
        .map(register::get)
        .map(
            cited ->
                new Source(
                    cited.article(),
                    cited.id().substring(cited.id().indexOf('/') + 1),
                    cited.advise()))
        .toList();
  }
}
