package org.playcaller.state;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The salesperson the plan is for.
 *
 * @param id the key of the rep, unique in the company
 * @param name the name to show
 * @param managerId the key of the manager the rep reports to
 * @param managerQuota the manager's own quota, for the same period
 * @param hoursPerDay hours a working day that are free for selling, 0 to 24
 * @param workingDays the days of the week the rep works; unknown means Monday to Friday
 * @param away spans of days the rep is away and does not work
 * @param timeZone the IANA zone the rep works in
 */
public record Rep(
    String id,
    @Nullable String name,
    @Nullable String managerId,
    @Nullable Quota managerQuota,
    @Nullable BigDecimal hoursPerDay,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<Weekday> workingDays,
    List<Away> away,
    @Nullable ZoneId timeZone) {

  private static final double MINUTES_AN_HOUR = 60;

  /** Checks the bounds; a list that is not given is an empty one. */
  public Rep {
    if (workingDays != null) {
      workingDays = Bounds.list("workingDays", workingDays);
    }
    away = Bounds.list("away", away);
    Bounds.id(id);
    Bounds.text("name", name);
    Bounds.text("managerId", managerId);
    Bounds.range("hoursPerDay", hoursPerDay, 0, 24);
  }

  /**
   * The minutes for selling of a working day.
   *
   * @param usualHours hours a day, where they are not told
   * @return whole minutes, 0 or more
   */
  public int minutesADay(double usualHours) {
    double hours = hoursPerDay == null ? usualHours : hoursPerDay.doubleValue();
    return (int) Math.round(hours * MINUTES_AN_HOUR);
  }

  /**
   * The name to show.
   *
   * @return the name, or the id where no name is known
   */
  public String label() {
    String told = Told.name(name);
    return told == null ? id : told;
  }
}
