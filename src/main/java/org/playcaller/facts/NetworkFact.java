package org.playcaller.facts;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.playcaller.state.ActivityKind;
import org.playcaller.state.NetworkContact;
import org.playcaller.state.Relation;

/**
 * Somebody in the network who may help.
 *
 * @param id the key in the state
 * @param label the name to show
 * @param person the key of the person to speak to; equal keys are the same person
 * @param relation how the rep knows them
 * @param closeRelation whether they are family, a friend or a neighbour
 * @param favoursOwed favours they owe the rep
 * @param daysSinceContact days since the last contact
 * @param contactsThisWeek contacts in the last 7 days, this day included; unknown where activities
 *     are not tracked
 * @param daysSinceAsked days since a favour was last asked for
 * @param thanksOwed whether they helped, or sent us somebody lately, and were not thanked since
 * @param doNotContact whether they asked not to be contacted
 * @param terms the playbook's numbers by name, for conditions that compare with one
 */
public record NetworkFact(
    String id,
    String label,
    String person,
    @Measure(value = Unit.WORD, asked = "how you know them") @Nullable Relation relation,
    @Measure(value = Unit.YES_NO, asked = "how you know them") @Nullable Boolean closeRelation,
    @Measure(value = Unit.COUNT, asked = "whether they owe you a favour")
        @Nullable Integer favoursOwed,
    @Measure(value = Unit.DAYS, asked = "when you were last in touch")
        @Nullable Integer daysSinceContact,
    @Measure(Unit.COUNT) @Nullable Integer contactsThisWeek,
    @Measure(value = Unit.DAYS, asked = "when you last asked them for something")
        @Nullable Integer daysSinceAsked,
    @Measure(value = Unit.YES_NO, asked = "whether they helped and wait for your thanks")
        @Nullable Boolean thanksOwed,
    @Measure(Unit.YES_NO) @Nullable Boolean doNotContact,
    Map<String, Double> terms)
    implements Subject {

  private static final Set<Relation> CLOSE =
      EnumSet.of(Relation.FAMILY, Relation.FRIEND, Relation.NEIGHBOUR);

  static NetworkFact of(NetworkContact n, View view) {
    String person = view.directory().person(n.id());
    return new NetworkFact(
        n.id(),
        view.directory().label(n.id()),
        person,
        n.relation(),
        n.relation() == null ? null : CLOSE.contains(n.relation()),
        n.favoursOwed(),
        view.contacts().daysSince(person, n.lastContactOn()),
        view.contacts().thisWeek(person),
        view.dates().since(view.contacts().last(person, ActivityKind.FAVOUR_ASK, n.askedOn())),
        thanksOwed(
            view.helpedOn(person, n.helpedOn()),
            view.contacts().last(person, ActivityKind.THANKS, n.thankedOn())),
        view.directory().doNotContact(n.doNotContact(), person),
        view.terms());
  }

  /** Whether somebody helped and was not thanked since; unknown where no help is on record. */
  static @Nullable Boolean thanksOwed(@Nullable LocalDate helpedOn, @Nullable LocalDate thankedOn) {
    return helpedOn == null
        ? null
        : Boolean.valueOf(thankedOn == null || thankedOn.isBefore(helpedOn));
  }
}
