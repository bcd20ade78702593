package org.playcaller;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.playcaller.state.Away;
import org.playcaller.state.Booking;
import org.playcaller.state.Contact;
import org.playcaller.state.Customer;
import org.playcaller.state.Period;
import org.playcaller.state.Quota;
import org.playcaller.state.Rep;
import org.playcaller.state.State;
import org.playcaller.state.Weekday;

/**
 * Makes sound random states over the whole contract: the same seed and playbook, the same states.
 * Values lie close to the numbers that plays compare with, for there plays differ from one another.
 */
public final class RandomStates {

  /** The usual days in a stage, a round number so that multiples of it hit thresholds. */
  static final int USUAL = 20;

  private static final List<String> STAGES = List.of("Qualification", "Proposal", "Negotiation");

  private final Dice dice;

  private RandomStates(Dice dice) {
    this.dice = dice;
  }

  /** States by a seed; the values lie around the thresholds of the plays in the folder rules. */
  public static RandomStates seeded(long seed) {
    return new RandomStates(new Dice(seed, Edges.ofThePlaybook()));
  }

  /** A small state; from one to the next, more or less of it is known. */
  public State next() {
    dice.leaveUnknown(dice.oneOf(0.02, 0.1, 0.3, 0.7));
    int[] sizes = dice.listOf(7, () -> dice.between(0, 4)).stream().mapToInt(i -> i).toArray();
    // A pipeline is judged as a whole only from five or six deals on.
    sizes[0] += dice.chance(0.2) ? 4 : 0;
    return state(sizes, dice.between(0, 30));
  }

  /** A state with about that many facts, most of it known. */
  public State ofAbout(int facts) {
    dice.leaveUnknown(0.1);
    int[] ofHundred = {20, 20, 13, 7, 2, 3, 2};
    int[] sizes = new int[ofHundred.length];
    for (int i = 0; i < sizes.length; i++) {
      sizes[i] = Math.max(1, facts * ofHundred[i] / 100);
    }
    return state(sizes, facts * 3 / 4);
  }

  /** The same state with every list permuted whose order has no meaning. */
  public static State shuffled(State state, long seed) {
    return new Shuffle(seed).of(state);
  }

  private State state(int[] sizes, int activities) {
    LocalDate start = LocalDate.of(dice.between(2024, 2027), dice.between(1, 12), 1);
    int months = dice.oneOf(1, 3, 12);
    LocalDate end = start.plusMonths(months).minusDays(1);
    LocalDate day = day(start, end, months);
    boolean tellsPeriod = !dice.chance(0.05);
    int contacts = 2 + (sizes[0] + sizes[1] + sizes[2]) / 2;
    List<String> stages = new ArrayList<>(STAGES);
    RandomPeople people = new RandomPeople(dice, day, end, stages, contacts);
    List<Customer> customers = Dice.numbered(sizes[2], people::customer);
    var opportunities = Dice.numbered(sizes[0], number -> people.opportunity(number, customers));
    var oldProspects = Dice.numbered(sizes[1], people::oldProspect);
    var network = Dice.numbered(sizes[3], people::networkContact);
    var groups = Dice.numbered(sizes[4], people::group);
    var leads = Dice.numbered(sizes[5], number -> people.lead(number, customers));
    List<String> ids = new ArrayList<>();
    opportunities.forEach(o -> ids.add(o.id()));
    oldProspects.forEach(p -> ids.add(p.id()));
    customers.forEach(c -> ids.add(c.id()));
    network.forEach(n -> ids.add(n.id()));
    leads.forEach(l -> ids.add(l.id()));
    List<Contact> persons = dice.chance(0.5) ? Dice.numbered(contacts, people::person) : null;
    RandomWork work = new RandomWork(dice, day, ids);
    Quota quota = dice.maybe(this::quota);
    double share = share(start, end, day);
    return new State(
        day,
        dice.text("EUR", "USD"),
        rep(day),
        dice.chance(0.3) ? dice.list(3, () -> day.plusDays(dice.between(-3, 20))) : List.of(),
        tellsPeriod ? new Period(start, end) : null,
        quota,
        bookings(quota, share, start, day, customers),
        dice.maybe(() -> new RandomHistory(dice, day, end).history(stages)),
        persons,
        opportunities,
        oldProspects,
        customers,
        network,
        groups,
        leads,
        dice.maybe(() -> work.activities(activities)),
        Dice.numbered(sizes[6], number -> work.intention(number, people)),
        dice.maybe(work::mood),
        dice.maybe(work::team));
  }

  /** On whole months shares are round; near the end, days left are few. */
  private LocalDate day(LocalDate start, LocalDate end, int months) {
    return switch (dice.between(1, 10)) {
      case 1, 2, 3, 4 -> start.plusMonths(dice.between(0, months));
      case 5 -> end;
      case 6 -> end.minusDays(dice.days());
      case 7 -> end.plusDays(dice.days());
      default -> start.plusDays(dice.between(0, (int) ChronoUnit.DAYS.between(start, end)));
    };
  }

  private static double share(LocalDate start, LocalDate end, LocalDate day) {
    double months = ChronoUnit.MONTHS.between(start, end.plusDays(1));
    long passed = Math.max(0, ChronoUnit.MONTHS.between(start, day));
    LocalDate begun = start.plusMonths(passed);
    double rest = ChronoUnit.DAYS.between(begun, day) / (double) begun.lengthOfMonth();
    return Math.max(0, Math.min(1, (passed + rest) / months));
  }

  private Rep rep(LocalDate day) {
    return new Rep(
        "rep",
        dice.text("Sam"),
        dice.text("friend-1"),
        dice.chance(0.7)
            ? null
            : dice.chance(0.5)
                ? new Quota(dice.amount(), null)
                : new Quota(null, BigDecimal.valueOf(dice.between(1, 90))),
        dice.maybe(() -> BigDecimal.valueOf(dice.between(0, 16), 1)),
        dice.chance(0.5) ? null : List.of(Weekday.MONDAY, Weekday.TUESDAY, Weekday.SUNDAY),
        dice.chance(0.3) ? dice.list(3, () -> away(day)) : List.of(),
        dice.maybe(() -> ZoneId.of("Europe/Berlin")));
  }

  /** A span about the day, which others may overlap; now and then one without an end in sight. */
  private Away away(LocalDate day) {
    LocalDate start = day.plusDays(dice.between(-10, 20));
    return new Away(start, start.plusDays(dice.chance(0.05) ? 20_000 : dice.between(0, 14)));
  }

  private Quota quota() {
    return dice.chance(0.5)
        ? new Quota(BigDecimal.valueOf(dice.oneOf(1_000L, 60_000L, 120_000L, 2_400_000L)), null)
        : new Quota(null, BigDecimal.valueOf(dice.oneOf(3, 12, 24, 60)));
  }

  /** Bookings that put the rep's pace, or else what is reached of the quota, beside an edge. */
  private List<Booking> bookings(
      @Nullable Quota quota, double share, LocalDate start, LocalDate day, List<Customer> buyers) {
    BigDecimal size = quota == null ? BigDecimal.TEN : quota.size();
    double part = dice.chance(0.2) ? 1 : share;
    double due = size.doubleValue() * part * dice.ratio().doubleValue();
    boolean deals = quota == null || quota.countsDeals();
    int number = deals ? (int) Math.round(due) : dice.between(1, 4);
    int days = (int) Math.max(0, ChronoUnit.DAYS.between(start, day));
    List<Booking> bookings =
        Dice.numbered(
            number,
            i ->
                new Booking(
                    dice.maybe(() -> "booking-" + i),
                    buyers.isEmpty() ? null : dice.maybe(() -> dice.oneOf(buyers).id()),
                    dice.chance(0.03)
                        ? null
                        : BigDecimal.valueOf(due / number).setScale(2, RoundingMode.HALF_UP),
                    start.plusDays(dice.between(0, days))));
    addCreditNote(bookings, size, start.plusDays(dice.between(0, days)));
    return bookings;
  }

  /**
   * A credit note beside a deal of its amount, which leaves the money where it was put; now and
   * then alone, so that it may outweigh all deals.
   */
  private void addCreditNote(List<Booking> bookings, BigDecimal size, LocalDate day) {
    if (dice.chance(0.2)) {
      BigDecimal amount = size.multiply(BigDecimal.valueOf(dice.between(1, 15), 1));
      bookings.add(new Booking(dice.maybe(() -> "credit"), null, amount.negate(), day));
      if (dice.chance(0.7)) {
        bookings.add(new Booking(dice.maybe(() -> "credited"), null, amount, day));
      }
    }
  }
}
