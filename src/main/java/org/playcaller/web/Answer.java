package org.playcaller.web;

import org.playcaller.plan.PlanJson;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** Answers with JSON as the plan writes it. */
final class Answer {

  private Answer() {}

  static ResponseEntity<byte[]> json(Object answer) {
    return bytes(PlanJson.write(answer));
  }

  /** Answers with part of a plan, whose size has a bound. */
  static ResponseEntity<byte[]> excerpt(Object part) {
    return bytes(PlanJson.writeShort(part));
  }

  static ResponseEntity<byte[]> bytes(byte[] json) {
    return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(json);
  }
}
