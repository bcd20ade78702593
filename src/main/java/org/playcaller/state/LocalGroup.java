package org.playcaller.state;

import com.fasterxml.jackson.annotation.JsonInclude;
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
 * @param events its events; left out where they are not known, empty where there is none
 */
public record LocalGroup(
    String id,
    @Nullable String name,
    @Nullable Boolean hasOffice,
    @Nullable LocalDate officeCalledOn,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<GroupEvent> events) {

  /** Checks the bounds. */
  public LocalGroup {
    events = Bounds.told("events", events);
    Bounds.id(id);
    Bounds.text("name", name);
  }
}
