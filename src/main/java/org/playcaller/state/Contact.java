package org.playcaller.state;

import java.time.LocalTime;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * A person the rep speaks to; deals, customers, old prospects and leads name their contact by its
 * id.
 *
 * @param id the key, unique in the state
 * @param name the name to show
 * @param role what they do in their organisation
 * @param organisation the name of their organisation
 * @param phone their telephone number
 * @param email their email address
 * @param bestTime the time of day they asked to be contacted at, in their own time zone; it is
 *     obeyed
 * @param timeZone the IANA zone they work in
 * @param doNotContact whether they asked not to be contacted
 */
public record Contact(
    String id,
    @Nullable String name,
    @Nullable String role,
    @Nullable String organisation,
    @Nullable String phone,
    @Nullable String email,
    @Nullable LocalTime bestTime,
    @Nullable ZoneId timeZone,
    @Nullable Boolean doNotContact) {

  /** Checks the bounds. */
  public Contact {
    Bounds.id(id);
    Bounds.text("name", name);
    Bounds.text("role", role);
    Bounds.text("organisation", organisation);
    Bounds.text("phone", phone);
    Bounds.text("email", email);
  }
}
