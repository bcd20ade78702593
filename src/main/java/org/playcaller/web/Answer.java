package org.playcaller.web;

import org.playcaller.plan.Excerpt;
import org.playcaller.plan.Plan;
import org.playcaller.plan.PlanJson;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** Answers with JSON as the plan writes it. */
final class Answer {

  /** No answer is larger, in bytes: where texts are long, fewer items are given. */
  private static final int MOST_BYTES = 2_000_000;

  private Answer() {}

  static ResponseEntity<byte[]> json(Object answer) {
    return bytes(PlanJson.write(answer));
  }

  /**
   * Answers with the first items of a plan's lists: as many as asked for, or as a bound on the size
   * leaves room for.
   */
  static ResponseEntity<byte[]> plan(Plan plan, int most) {
    int items = most;
    byte[] json = PlanJson.writeShort(Excerpt.of(plan, items));
    while (json.length > MOST_BYTES && items > 1) {
      items /= 2;
      json = PlanJson.writeShort(Excerpt.of(plan, items));
    }
    return bytes(json);
  }

  /** Answers with part of a plan, whose size has a bound. */
  static ResponseEntity<byte[]> excerpt(Object part) {
    return bytes(PlanJson.writeShort(part));
  }

  static ResponseEntity<byte[]> bytes(byte[] json) {
    return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(json);
  }
}
