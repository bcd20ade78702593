package org.playcaller.facts;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BinaryOperator;
import org.jspecify.annotations.Nullable;
import org.playcaller.forecast.Basis;
import org.playcaller.forecast.DealForecast;
import org.playcaller.forecast.Forecast;
import org.playcaller.forecast.Guesses;
import org.playcaller.state.Booking;
import org.playcaller.state.BuyingReason;
import org.playcaller.state.Hindrance;
import org.playcaller.state.History;
import org.playcaller.state.Lead;
import org.playcaller.state.Opportunity;
import org.playcaller.state.StageDays;
import org.playcaller.state.State;
import org.playcaller.state.Told;
import org.playcaller.state.Topic;

/** A state with what is looked up again and again while its facts are made. */
final class View {

  private static final Comparator<Lead> LATEST =
      Comparator.comparing(Lead::receivedOn).thenComparing(Lead::id);

  private final State state;
  private final Map<String, Double> terms;
  private final Directory directory;
  private final Map<String, StageDays> stages = new HashMap<>();
  private final ContactLog contacts;
  private final Meetings meetings;
  private final Map<String, Opportunity> deals = new HashMap<>();
  private final Map<String, Integer> dealsWith = new HashMap<>();
  private final Map<String, LocalDate> bought = new HashMap<>();
  private final Map<String, Lead> sent = new HashMap<>();
  private final TimeOff timeOff;
  private final Dates dates;
  private final @Nullable Elapsed elapsed;
  private final Past past;
  private final Forecast forecast;

  View(State state, Map<String, Double> terms) {
    this.state = state;
    this.terms = terms;
    this.directory = new Directory(state);
    for (Opportunity deal : Told.of(state.opportunities())) {
      deals.put(deal.id(), deal);
      dealsWith.merge(directory.person(deal.id()), 1, Integer::sum);
    }
    noteBookings();
    noteWhoSentLeads();
    History history = state.history();
    if (history != null) {
      history.stages().forEach(stage -> stages.put(stage.stage(), stage));
    }
    this.meetings =
        new Meetings(state.day(), state.activities(), deals.keySet(), directory::person);
    this.contacts = new ContactLog(state.day(), state.activities(), directory::person);
    WorkingDays worked = WorkingDays.of(state);
    this.timeOff = new TimeOff(state, worked);
    this.dates = new Dates(state.day(), state.period());
    this.elapsed = Elapsed.of(state.period(), state.day(), worked);
    this.past = Past.of(state);
    this.forecast =
        new Forecast(
            state,
            elapsed == null ? 0 : elapsed.daysLeft(),
            elapsed == null ? 0 : elapsed.workedShare(),
            guesses(terms),
            this::hasSaidNo);
  }

  /** Whether the last word of a talk about a deal, or of one with its buyer only, is a no. */
  boolean hasSaidNo(Opportunity deal) {
    return lastNo(deal) != null;
  }

  private @Nullable LocalDate lastNo(Opportunity deal) {
    String person = directory.person(deal.id());
    boolean isOnly = dealsWith.get(person) == 1;
    return contacts.lastNo(deal.id(), isOnly ? person : null);
  }

  /** Whether we said anything to the buyer after that day; null where they said no no. */
  @Nullable Boolean hasSpokenSinceNo(Opportunity deal) {
    LocalDate no = lastNo(deal);
    String person = directory.person(deal.id());
    return no == null
        ? null
        : Boolean.valueOf(contacts.hasSince(person, ContactSign.WORD, no.plusDays(1)));
  }

  /** Whether the buyer wrote after the day on which they said no; null where they did not. */
  @Nullable Boolean hasWrittenSinceNo(Opportunity deal) {
    LocalDate no = lastNo(deal);
    LocalDate reply = deal.lastReplyOn();
    return no == null
        ? null
        : Boolean.valueOf(reply != null && !reply.isAfter(day()) && reply.isAfter(no));
  }

  /**
   * Whether what was agreed for a day is still to be done: the day is to come, or nobody has been
   * in touch since.
   *
   * @param days days until then; 0 or less is due
   * @param since days since the last contact
   */
  static boolean isOwed(int days, @Nullable Integer since) {
    return days > 0 || since == null || since > -days;
  }

  /**
   * The last day on which a person helped us, as told, or as a lead shows that they sent; null
   * where it is longer ago than the term "thanks lapse".
   */
  @Nullable LocalDate helpedOn(String person, @Nullable LocalDate told) {
    LocalDate lead = sent.containsKey(person) ? sent.get(person).receivedOn() : null;
    LocalDate last = told == null || lead != null && lead.isAfter(told) ? lead : told;
    return last == null || last.isBefore(day().minusDays((long) term(terms, "thanks lapse")))
        ? null
        : last;
  }

  /**
   * The lead that a person sent last, as a text names it.
   *
   * @param thankedOn the day on which they were thanked; null where they were not
   * @return null where none came since
   */
  @Nullable String sentSince(String person, @Nullable LocalDate thankedOn) {
    Lead lead = sent.get(person);
    return lead == null || thankedOn != null && !lead.receivedOn().isAfter(thankedOn)
        ? null
        : directory.label(lead.id());
  }

  private void noteWhoSentLeads() {
    // What is longer ago is owed no more.
    LocalDate from = state.day().minusDays((long) term(terms, "owed lapses"));
    for (Lead lead : Told.of(state.leads())) {
      LocalDate on = lead.receivedOn();
      boolean isLately = on != null && !on.isAfter(state.day()) && !on.isBefore(from);
      if (lead.referredBy() != null && isLately) {
        sent.merge(directory.person(lead.referredBy()), lead, BinaryOperator.maxBy(LATEST));
      }
    }
  }

  private void noteBookings() {
    for (Booking booking : Told.of(state.bookings())) {
      if (booking.customer() != null && !booking.closedOn().isAfter(state.day())) {
        bought.merge(booking.customer(), booking.closedOn(), (a, b) -> a.isAfter(b) ? a : b);
      }
    }
  }

  /** Who is who. */
  Directory directory() {
    return directory;
  }

  Meetings meetings() {
    return meetings;
  }

  /** Days since the last booking of a customer; unknown where none is told to be theirs. */
  @Nullable Integer daysSinceBought(String customer) {
    return dates.since(bought.get(customer));
  }

  TimeOff timeOff() {
    return timeOff;
  }

  Dates dates() {
    return dates;
  }

  Set<String> dealIds() {
    return deals.keySet();
  }

  State state() {
    return state;
  }

  LocalDate day() {
    return state.day();
  }

  Map<String, Double> terms() {
    return terms;
  }

  ContactLog contacts() {
    return contacts;
  }

  @Nullable Elapsed elapsed() {
    return elapsed;
  }

  Past past() {
    return past;
  }

  Forecast forecast() {
    return forecast;
  }

  /** What stands in the way of an open deal, by topic; unknown where nothing is told of it. */
  @Nullable Topic objectionOf(String id) {
    Opportunity deal = deals.get(id);
    Hindrance told =
        deal == null ? null : deal.objection() == null ? deal.obstacle() : deal.objection();
    return told == null ? null : told.topic();
  }

  /** Why they would buy an open deal, in words; unknown where nothing is told of it. */
  @Nullable String buyingReasonOf(String id) {
    Opportunity deal = deals.get(id);
    BuyingReason told = deal == null ? null : deal.buyingReason();
    return told == null || !Told.says(told.text()) ? null : told.text();
  }

  /** The probability that an open deal is won; unknown for anything else. */
  @Nullable Double probabilityOf(String id) {
    Opportunity deal = deals.get(id);
    return deal == null ? null : probability(deal);
  }

  @Nullable Double usualDaysIn(@Nullable String stage) {
    StageDays days = stage == null ? null : stages.get(stage);
    return days == null ? null : Numbers.value(days.days());
  }

  /** The probability that a deal is won; a guess is not known. */
  @Nullable Double probability(Opportunity o) {
    DealForecast deal = forecast.of(o);
    return deal.probabilityRests().basis() == Basis.GUESSED
        ? null
        : Double.valueOf(deal.probability());
  }

  /** The probability that a deal is won in the days left of the period; a guess is not known. */
  @Nullable Double chanceInTime(Opportunity o) {
    DealForecast deal = forecast.of(o);
    return elapsed == null || deal.isGuessed() ? null : Double.valueOf(deal.inTime());
  }

  private static Guesses guesses(Map<String, Double> terms) {
    return new Guesses(
        term(terms, "usual win rate"), term(terms, "usual cycle"), term(terms, "guess strength"));
  }

  /** The number of a term, which every sound playbook has. */
  static double term(Map<String, Double> terms, String name) {
    return Objects.requireNonNull(terms.get(name), name);
  }
}
