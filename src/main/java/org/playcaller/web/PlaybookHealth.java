package org.playcaller.web;

import org.playcaller.desk.Desk;
import org.playcaller.desk.Status;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/** Up, or degraded while the rules folder has faults and what served before still serves. */
class PlaybookHealth implements HealthIndicator {

  private final Desk desk;

  PlaybookHealth(Desk desk) {
    this.desk = desk;
  }

  @Override
  public Health health() {
    Status status = desk.status();
    Health.Builder health = status.degraded() ? Health.status("DEGRADED") : Health.up();
    health.withDetail("revision", status.active().revision());
    if (status.degraded() && status.lastAttempt() != null) {
      health.withDetail("faults", status.lastAttempt().faults().size());
    }
    return health.build();
  }
}
