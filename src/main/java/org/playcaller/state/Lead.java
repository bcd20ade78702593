package org.playcaller.state;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who may become an opportunity.
 *
 * @param id the key, unique in the state
 * @param name the name to show
 * @param contact the key of the person to speak to
 * @param source where it came from
 * @param receivedOn the day it came
 * @param answeredOn the day it was answered; left out where it was not
 * @param answered whether it was answered, where the day is not known
 * @param lastContactOn the last contact
 * @param nextContactOn the day agreed to be in touch again
 * @param referredBy the id of whoever referred them
 * @param qualified whether it is qualified
 * @param doNotContact whether they asked not to be contacted
 */
public record Lead(
    String id,
    @Nullable String name,
    @Nullable String contact,
    @Nullable LeadSource source,
    @Nullable LocalDate receivedOn,
    @Nullable LocalDate answeredOn,
    @Nullable Boolean answered,
    @Nullable LocalDate lastContactOn,
    @Nullable LocalDate nextContactOn,
    @Nullable String referredBy,
    @Nullable Boolean qualified,
    @Nullable Boolean doNotContact) {

  /** Checks the bounds. */
  public Lead {
    Bounds.id(id);
    Bounds.text("name", name);
    Bounds.text("contact", contact);
    Bounds.text("referredBy", referredBy);
  }
}
