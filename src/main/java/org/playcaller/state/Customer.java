package org.playcaller.state;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who has bought.
 *
 * @param id the key, unique in the state
 * @param name the name to show
 * @param contact the key of the person to speak to
 * @param lastContactOn the last contact
 * @param goodwill how much goodwill is banked, as told
 * @param helpGiven times we helped with nothing asked
 * @param asksMade times we asked for something
 * @param referralAskedOn the day a referral was last asked for
 * @param helpedOn the day they last helped us, such as by a referral
 * @param thankedOn the day they were last thanked
 * @param couldStillUse what they could still use, in words
 * @param upsellAmount what that would be worth, in the state's currency
 * @param unmetNeed a need that we cannot supply
 * @param referral whom they were referred to for it
 * @param bestTime the time of day they asked to be contacted at
 * @param doNotContact whether they asked not to be contacted
 */
public record Customer(
    String id,
    @Nullable String name,
    @Nullable String contact,
    @Nullable LocalDate lastContactOn,
    @Nullable Level goodwill,
    @Nullable Integer helpGiven,
    @Nullable Integer asksMade,
    @Nullable LocalDate referralAskedOn,
    @Nullable LocalDate helpedOn,
    @Nullable LocalDate thankedOn,
    List<String> couldStillUse,
    @Nullable BigDecimal upsellAmount,
    @Nullable String unmetNeed,
    @Nullable Referral referral,
    @Nullable LocalTime bestTime,
    @Nullable Boolean doNotContact) {

  /** Checks the bounds; a list that is not given is an empty one. */
  public Customer {
    couldStillUse = Bounds.texts("couldStillUse", couldStillUse);
    Bounds.id(id);
    Bounds.text("name", name);
    Bounds.text("contact", contact);
    Bounds.text("unmetNeed", unmetNeed);
    Bounds.notNegative("helpGiven", helpGiven);
    Bounds.notNegative("asksMade", asksMade);
    Bounds.notNegative("upsellAmount", upsellAmount);
  }
}
