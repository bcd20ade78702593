package org.playcaller.plan;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.playcaller.facts.CustomerFact;
import org.playcaller.facts.Fact;
import org.playcaller.facts.Facts;
import org.playcaller.facts.LeadFact;
import org.playcaller.facts.NetworkFact;
import org.playcaller.facts.OldProspectFact;
import org.playcaller.facts.OpportunityFact;
import org.playcaller.facts.PersonFact;
import org.playcaller.facts.Subject;

/** When each person was last contacted, whatever list of the state tells of it. */
final class LastContacts {

  private LastContacts() {}

  /** The last contact by the key of the person; who has none on record is left out. */
  static Map<String, LocalDate> of(Facts facts, LocalDate day) {
    Map<String, LocalDate> last = new HashMap<>();
    for (Fact fact : facts.all()) {
      Integer since = fact instanceof Subject subject ? sinceContact(subject) : null;
      if (since != null) {
        last.merge(
            ((Subject) fact).person(),
            day.minusDays(since),
            (one, other) -> one.isAfter(other) ? one : other);
      }
    }
    return last;
  }

  private static @Nullable Integer sinceContact(Subject subject) {
    if (subject instanceof OpportunityFact deal) {
      return deal.daysSinceContact();
    }
    if (subject instanceof OldProspectFact prospect) {
      return prospect.daysSinceContact();
    }
    if (subject instanceof CustomerFact customer) {
      return customer.daysSinceContact();
    }
    if (subject instanceof NetworkFact helper) {
      return helper.daysSinceContact();
    }
    if (subject instanceof LeadFact lead) {
      return lead.daysSinceContact();
    }
    return subject instanceof PersonFact person ? person.daysSinceContact() : null;
  }
}
