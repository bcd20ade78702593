package org.playcaller.plan;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.playcaller.facts.CustomerFact;
import org.playcaller.facts.OldProspectFact;
import org.playcaller.facts.OpportunityFact;
import org.playcaller.facts.Subject;
import org.playcaller.plan.Plan.When;
import org.playcaller.plan.Scoring.Scored;
import org.playcaller.playbook.Lane;

/**
 * The time of day for a card: the time the client asked for, or the end of the day for a client who
 * is busy by day, as far as the last hour and a half has room.
 */
final class CardTimes {

  private static final String END_OF_DAY = "at the end of the day";

  /** The end of a day holds so many minutes. */
  private static final int LATE_MINUTES = 90;

  private final Map<LocalDate, Integer> late = new HashMap<>();

  /** Returns when a draft is laid on; null where it has no day. */
  @Nullable When of(Draft draft, @Nullable LocalDate day) {
    if (day == null) {
      return null;
    }
    LocalTime theirs = draft.isContact() ? bestTime(draft) : null;
    if (theirs != null) {
      return new When(day, theirs, null, null);
    }
    boolean isBusy =
        draft.isContact()
            && draft.deals().stream().anyMatch(deal -> Boolean.TRUE.equals(deal.buyerBusy()));
    int before = late.getOrDefault(day, 0);
    if (isBusy && draft.lane() != Lane.OWED && before + draft.minutes() <= LATE_MINUTES) {
      late.put(day, before + draft.minutes());
      return new When(day, null, null, END_OF_DAY);
    }
    return new When(day, null, null, null);
  }

  private static @Nullable LocalTime bestTime(Draft draft) {
    for (Scored point : draft.points()) {
      Subject subject = point.advice().subject();
      LocalTime time =
          subject instanceof OpportunityFact deal
              ? deal.bestTime()
              : subject instanceof OldProspectFact prospect
                  ? prospect.bestTime()
                  : subject instanceof CustomerFact customer ? customer.bestTime() : null;
      if (time != null) {
        return time;
      }
    }
    return null;
  }
}
