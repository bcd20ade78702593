package org.playcaller.state;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A chamber of commerce or another local group the rep belongs to.
 *
 * @param id the key, unique in the state
 * @param name the name to show
 * @param hasOffice whether it has an office that can be called
 * @param officeCalledOn the day its office was last called
 * @param events its events
 */
public record LocalGroup(
    String id,
    @Nullable String name,
    @Nullable Boolean hasOffice,
    @Nullable LocalDate officeCalledOn,
    List<GroupEvent> events) {

  /** Checks the bounds; a list that is not given is an empty one. */
  public LocalGroup {
    events = Bounds.list("events", events);
    Bounds.id(id);
    Bounds.text("name", name);
  }
}
