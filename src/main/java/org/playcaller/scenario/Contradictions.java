package org.playcaller.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.playcaller.scenario.Expectation.Expected;
import tools.jackson.databind.JsonNode;

/** Finds what a case expects that can never fail, or never hold. */
final class Contradictions {

  private final Faults faults;
  private final String at;
  private final JsonNode node;

  Contradictions(Faults faults, String at, JsonNode node) {
    this.faults = faults;
    this.at = at;
    this.node = node;
  }

  void in(Expectation expect) {
    if (node.path("order").size() == 1) {
      faults.at(
          at + "/order",
          "an order of one play cannot fail",
          "name the play that comes after it, or write first:");
    }
    twiceInOrder(expect.order());
    for (int i = 0; i < expect.excludes().size(); i++) {
      Expected unwanted = expect.excludes().get(i);
      if (expect.wanted().anyMatch(wanted -> covers(unwanted, wanted))) {
        faults.at(
            at + "/excludes/" + i,
            "the case expects " + unwanted + " as well, so it cannot hold",
            "keep one of them, or name with whom");
      }
    }
    for (int i = 0; i < expect.heldBack().size(); i++) {
      Expected held = expect.heldBack().get(i);
      if (expect.includes().stream().anyMatch(included -> same(included, held))) {
        faults.at(
            at + "/held/" + i,
            "the case includes " + new Expected(held.play(), held.with(), null) + " as well",
            "keep one of them, or name with whom");
      }
    }
  }

  private void twiceInOrder(List<Expected> order) {
    List<Expected> before = new ArrayList<>();
    for (int i = 0; i < order.size(); i++) {
      if (before.contains(order.get(i))) {
        faults.at(
            at + "/order/" + i,
            order.get(i) + " cannot come before itself",
            "name each once, or with whom");
      }
      before.add(order.get(i));
    }
  }

  private static boolean covers(Expected unwanted, Expected wanted) {
    return unwanted.play().equals(wanted.play())
        && (unwanted.with() == null || unwanted.with().equals(wanted.with()))
        && (unwanted.by() == null || unwanted.by().equals(wanted.by()));
  }

  private static boolean same(Expected one, Expected other) {
    return one.play().equals(other.play()) && Objects.equals(one.with(), other.with());
  }
}
