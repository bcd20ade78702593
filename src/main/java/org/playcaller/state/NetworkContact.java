package org.playcaller.state;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who may help: a coworker, a business contact, a friend, family, a group.
 *
 * @param id the key, unique in the state
 * @param name the name to show
 * @param relation how the rep knows them
 * @param favoursOwed favours they owe the rep
 * @param lastContactOn the last contact
 * @param askedOn the day a favour was last asked for
 * @param helpedOn the day they last helped
 * @param thankedOn the day they were last thanked
 * @param doNotContact whether they asked not to be contacted
 */
public record NetworkContact(
    String id,
    @Nullable String name,
    @Nullable Relation relation,
    @Nullable Integer favoursOwed,
    @Nullable LocalDate lastContactOn,
    @Nullable LocalDate askedOn,
    @Nullable LocalDate helpedOn,
    @Nullable LocalDate thankedOn,
    @Nullable Boolean doNotContact) {

  /** Checks the bounds. */
  public NetworkContact {
    Bounds.id(id);
    Bounds.text("name", name);
    Bounds.notNegative("favoursOwed", favoursOwed);
  }
}
