package org.playcaller.state;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who once said no.
 *
 * @param id the key, unique in the state
 * @param name the name to show
 * @param contact the key of the person to speak to
 * @param saidNoOn the day of the last no
 * @param why why they said no
 * @param lastContactOn the last contact
 * @param returnOn the day agreed to come back on
 * @param amount what the deal would have been worth, in the state's currency
 * @param bestTime the time of day they asked to be contacted at
 * @param doNotContact whether they asked not to be contacted
 */
public record OldProspect(
    String id,
    @Nullable String name,
    @Nullable String contact,
    @Nullable LocalDate saidNoOn,
    @Nullable Hindrance why,
    @Nullable LocalDate lastContactOn,
    @Nullable LocalDate returnOn,
    @Nullable BigDecimal amount,
    @Nullable LocalTime bestTime,
    @Nullable Boolean doNotContact) {

  /** Checks the bounds; a reason without a word of it is not told. */
  public OldProspect {
    why = Hindrance.told(why);
    Bounds.id(id);
    Bounds.text("name", name);
    Bounds.text("contact", contact);
    Bounds.notNegative("amount", amount);
  }
}
