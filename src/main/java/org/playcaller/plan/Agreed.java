package org.playcaller.plan;

import org.jspecify.annotations.Nullable;
import org.playcaller.facts.LeadFact;
import org.playcaller.facts.OldProspectFact;
import org.playcaller.facts.OpportunityFact;
import org.playcaller.facts.PersonFact;
import org.playcaller.facts.Subject;
import org.playcaller.playbook.Act;
import org.playcaller.playbook.Advice;

/** What was agreed with somebody for a day: a step, a meeting, or to come back. */
final class Agreed {

  private Agreed() {}

  /** Days until what was agreed that advice is about, below 0 past it; null where it is of none. */
  static @Nullable Integer daysTo(Advice advice) {
    Act act = advice.play().act();
    Subject subject = advice.subject();
    if (act == Act.PREPARE) {
      return subject instanceof OpportunityFact deal
          ? deal.daysToMeeting()
          : subject instanceof PersonFact person ? person.daysToMeeting() : null;
    }
    if (act == Act.MOVE_STEP) {
      // What is moved on its very day is the appointment itself, which is late the day after.
      Integer days = daysToStep(subject) == null ? daysToComeBack(subject) : daysToStep(subject);
      return days != null && days == 0 ? days : null;
    }
    if (act == Act.KEEP_STEP) {
      return daysToStep(subject);
    }
    if (act == Act.LOOK_AGAIN) {
      return subject instanceof OpportunityFact deal ? deal.daysToLookAgain() : null;
    }
    return act == Act.COME_BACK ? daysToComeBack(subject) : null;
  }

  private static @Nullable Integer daysToStep(@Nullable Subject subject) {
    return subject instanceof OpportunityFact deal ? deal.daysToNextStep() : null;
  }

  private static @Nullable Integer daysToComeBack(@Nullable Subject subject) {
    if (subject instanceof OldProspectFact prospect) {
      return prospect.daysToReturn();
    }
    return subject instanceof LeadFact lead ? lead.daysToNextContact() : null;
  }
}
