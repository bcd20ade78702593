package org.playcaller;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.playcaller.state.BuyingReason;
import org.playcaller.state.Contact;
import org.playcaller.state.Customer;
import org.playcaller.state.DecisionMaker;
import org.playcaller.state.Discount;
import org.playcaller.state.ForecastCategory;
import org.playcaller.state.GroupEvent;
import org.playcaller.state.Hindrance;
import org.playcaller.state.Lead;
import org.playcaller.state.LeadSource;
import org.playcaller.state.Level;
import org.playcaller.state.LocalGroup;
import org.playcaller.state.NetworkContact;
import org.playcaller.state.OldProspect;
import org.playcaller.state.Opportunity;
import org.playcaller.state.ReasonKind;
import org.playcaller.state.Referral;
import org.playcaller.state.Relation;
import org.playcaller.state.ServiceQuality;
import org.playcaller.state.Topic;

/** Random people and deals; many share a contact. */
final class RandomPeople {

  private static final int FEW = 3;

  private final Dice dice;
  private final LocalDate day;
  private final LocalDate end;
  private final List<String> stages;
  private final int contacts;

  RandomPeople(Dice dice, LocalDate day, LocalDate end, List<String> stages, int contacts) {
    this.dice = dice;
    this.day = day;
    this.end = end;
    this.stages = stages;
    this.contacts = contacts;
  }

  /** In every other pipeline, what stays too long stays in one stage and the rest in another. */
  private @Nullable String stage(@Nullable LocalDate entered) {
    String any = stages.isEmpty() ? null : dice.maybe(() -> dice.oneOf(stages));
    if (any == null || entered == null || contacts % 2 == 1) {
      return any;
    }
    boolean sticks = entered.isBefore(day.minusDays(RandomStates.USUAL * 3 / 2 - 1L));
    return stages.get(sticks ? 0 : 1);
  }

  Opportunity opportunity(int number, List<Customer> customers) {
    // Now and then one that nobody can win any more.
    boolean fading = dice.chance(0.05);
    // Known days in a stage are set against the usual ones, so they are thrown as a multiple.
    LocalDate entered =
        fading
            ? day.minusDays(2L * RandomStates.USUAL)
            : dice.maybe(
                () -> day.minusDays((long) (dice.ratio().doubleValue() * RandomStates.USUAL)));
    LocalDate created =
        dice.maybe(() -> (entered == null ? day : entered).minusDays(dice.between(0, 100)));
    return new Opportunity(
        "deal-" + number,
        dice.maybe(() -> "Deal " + number),
        contact(),
        customers.isEmpty() ? null : dice.maybe(() -> dice.oneOf(customers).id()),
        dice.text("Nord Ltd", "Süd AG"),
        dice.maybe(dice::amount),
        stage(entered),
        fading ? new BigDecimal("0.05") : dice.probability(),
        dice.word(ForecastCategory.class),
        created,
        entered,
        dice.chance(0.5) ? dice.future(day) : dice.near(end),
        dice.count(),
        fading ? day.minusDays(dice.between(31, 90)) : dice.past(day),
        fading ? day.minusDays(dice.between(31, 90)) : dice.past(day),
        dice.text("", "a call on Monday"),
        dice.chance(0.2) ? day : dice.future(day),
        dice.chance(0.3) ? Boolean.TRUE : null,
        dice.yesNo(),
        dice.maybe(
            () ->
                new BuyingReason(
                    dice.text("", "to sleep at night"),
                    dice.chance(0.4) ? null : dice.word(ReasonKind.class),
                    dice.yesNo())),
        dice.chance(0.5) ? null : hindrance(),
        dice.yesNo(),
        hindrance(),
        dice.yesNo(),
        dice.maybe(
            () ->
                new DecisionMaker(
                    dice.text("Kim", "Robin"), dice.yesNo(), dice.time(), dice.yesNo())),
        dice.word(Level.class),
        dice.word(Level.class),
        dice.yesNo(),
        dice.chance(0.5) ? null : discount(),
        dice.yesNo(),
        dice.chance(0.7) ? null : dice.future(day),
        dice.list(FEW, () -> dice.oneOf("demo", "budget check", "reference call")),
        dice.chance(0.7) ? null : dice.text("", "the new rules on night shifts"),
        dice.seldom());
  }

  OldProspect oldProspect(int number) {
    // Somebody of their own whom nobody has spoken to since, or else one of many contacts.
    boolean longGone = dice.chance(0.3);
    return new OldProspect(
        "no-" + number,
        dice.maybe(() -> "Old prospect " + number),
        longGone ? null : contact(),
        longGone ? day.minusDays(dice.between(88, 120)) : dice.past(day),
        hindrance(),
        longGone ? day.minusDays(dice.between(58, 100)) : dice.past(day),
        dice.future(day),
        dice.maybe(dice::amount),
        dice.time(),
        dice.seldom());
  }

  Customer customer(int number) {
    return new Customer(
        "customer-" + number,
        dice.maybe(() -> "Customer " + number),
        contact(),
        dice.past(day),
        dice.word(Level.class),
        dice.maybe(() -> dice.between(0, FEW)),
        dice.maybe(() -> dice.between(0, FEW)),
        dice.past(day),
        dice.past(day),
        dice.past(day),
        dice.list(2, () -> dice.oneOf("training", "a second line", "spare parts")),
        dice.maybe(dice::amount),
        dice.text("", "night shifts"),
        dice.maybe(
            () ->
                new Referral(
                    dice.text("Rival Ltd"),
                    dice.yesNo(),
                    dice.past(day),
                    dice.past(day),
                    dice.word(ServiceQuality.class))),
        dice.time(),
        dice.seldom());
  }

  NetworkContact networkContact(int number) {
    return new NetworkContact(
        "friend-" + number,
        dice.maybe(() -> "Friend " + number),
        dice.word(Relation.class),
        dice.maybe(() -> dice.between(0, FEW)),
        dice.past(day),
        dice.past(day),
        dice.past(day),
        dice.past(day),
        dice.seldom());
  }

  LocalGroup group(int number) {
    return new LocalGroup(
        "group-" + number,
        dice.maybe(() -> "Group " + number),
        dice.yesNo(),
        dice.past(day),
        dice.chance(0.2)
            ? null
            : dice.list(
                FEW,
                () ->
                    new GroupEvent(
                        dice.text("Breakfast", "Fair"),
                        day.plusDays(dice.between(-FEW, 2 * FEW)))));
  }

  /** Every other one was sent by a customer, where there is one. */
  Lead lead(int number, List<Customer> customers) {
    boolean isSent = number % 2 == 1 && !customers.isEmpty();
    return new Lead(
        "lead-" + number,
        dice.maybe(() -> "Lead " + number),
        contact(),
        dice.word(LeadSource.class),
        dice.chance(0.5) ? day.minusDays(dice.between(0, 8)) : dice.past(day),
        dice.chance(0.4) ? dice.past(day) : null,
        dice.yesNo(),
        dice.chance(0.4) ? dice.past(day) : null,
        dice.chance(0.5) ? dice.future(day) : null,
        isSent ? customers.get(number % customers.size()).id() : null,
        dice.yesNo(),
        dice.seldom());
  }

  /** One of those whom deals, customers and others may name. */
  Contact person(int number) {
    return new Contact(
        "person-" + number,
        dice.maybe(() -> "Person " + number),
        dice.text("buyer", "head of sales"),
        dice.text("Nord Ltd", "Süd AG"),
        dice.text("+49 30 1"),
        dice.text("a@b.example"),
        dice.time(),
        dice.maybe(() -> dice.oneOf(ZoneId.of("Europe/Berlin"), ZoneId.of("America/New_York"))),
        dice.seldom());
  }

  @Nullable Discount discount() {
    return dice.maybe(
        () ->
            new Discount(
                dice.probability(),
                dice.chance(0.5)
                    ? dice.maybe(() -> end.plusDays(dice.between(-5, 5)))
                    : dice.near(end),
                dice.text("", "prepayment", "we must hit the quota before the quarter end"),
                dice.word(Topic.class)));
  }

  private @Nullable Hindrance hindrance() {
    return dice.maybe(
        () -> new Hindrance(dice.text("", "the board"), dice.word(Topic.class), dice.yesNo()));
  }

  private @Nullable String contact() {
    return dice.maybe(() -> "person-" + dice.between(1, contacts));
  }
}
