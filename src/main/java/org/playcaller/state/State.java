package org.playcaller.state;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that is known of a rep on a day; the one document a plan is made from. A list that is left
 * out is unknown, an empty one says that there is nothing.
 *
 * @param day the day the state is told on; the plan is for this day
 * @param currency the ISO 4217 code of all money in the state
 * @param rep the salesperson
 * @param holidays days on which nobody works
 * @param period the quota period
 * @param quota what is to be sold in it
 * @param bookings deals closed-won in the period up to the day, and credit notes given in it
 * @param history how the rep has sold so far
 * @param contacts the people the rep speaks to
 * @param opportunities open deals
 * @param oldProspects people who once said no
 * @param customers people who have bought
 * @param network people who may help
 * @param groups local groups
 * @param leads people who may become opportunities
 * @param activities what was done and what is planned; left out where activities are not tracked,
 *     which is not the same as none
 * @param intentions what the rep means to do
 * @param mood how the rep feels
 * @param team how the team sells
 */
public record State(
    LocalDate day,
    @Nullable String currency,
    Rep rep,
    List<LocalDate> holidays,
    @Nullable Period period,
    @Nullable Quota quota,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<Booking> bookings,
    @Nullable History history,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<Contact> contacts,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<Opportunity> opportunities,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<OldProspect> oldProspects,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<Customer> customers,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<NetworkContact> network,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<LocalGroup> groups,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<Lead> leads,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<Activity> activities,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<Intention> intentions,
    @Nullable Mood mood,
    @Nullable Team team) {

  /** Checks the bounds; a list that is not given is an empty one. */
  public State {
    holidays = Bounds.list("holidays", holidays);
    bookings = Bounds.told("bookings", bookings);
    contacts = Bounds.told("contacts", contacts);
    opportunities = Bounds.told("opportunities", opportunities);
    oldProspects = Bounds.told("oldProspects", oldProspects);
    customers = Bounds.told("customers", customers);
    network = Bounds.told("network", network);
    groups = Bounds.told("groups", groups);
    leads = Bounds.told("leads", leads);
    activities = Bounds.told("activities", activities);
    intentions = Bounds.told("intentions", intentions);
    Bounds.required("day", day);
    Bounds.currency(currency);
    Bounds.required("rep", rep);
  }

  /**
   * The same state on another day, as if nothing had happened in between.
   *
   * @param other the day
   * @return the state told on that day
   */
  public State on(LocalDate other) {
    return new State(
        other,
        currency,
        rep,
        holidays,
        period,
        quota,
        bookings,
        history,
        contacts,
        opportunities,
        oldProspects,
        customers,
        network,
        groups,
        leads,
        activities,
        intentions,
        mood,
        team);
  }
}
