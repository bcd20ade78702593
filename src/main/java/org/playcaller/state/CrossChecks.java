package org.playcaller.state;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;

/**
 * What no schema can say: days in order, one quota, known zones, unique ids, references that lead
 * somewhere. It keeps silent on values that are at fault already, and on what follows from them.
 */
final class CrossChecks {

  private static final List<String> LISTS_WITH_IDS =
      List.of(
          "opportunities", "oldProspects", "customers", "network", "groups", "leads", "contacts");

  private static final List<String> LISTS_WITH_CONTACTS =
      List.of("opportunities", "oldProspects", "customers", "leads");

  // Comparing every dangling reference with every id of a huge state would take minutes.
  private static final int COMPARED = 500;

  private final JsonNode root;
  private final FaultList faults;
  private final Map<String, JsonPointer> ids = new HashMap<>();
  private final Set<String> customers = new HashSet<>();
  // Ids that may be meant by a reference, though what bears them is at fault.
  private final Set<String> excused = new HashSet<>();
  private boolean idsAreComplete = true;

  CrossChecks(JsonNode root, FaultList faults) {
    this.root = root;
    this.faults = faults;
  }

  void run() {
    if (!root.isObject()) {
      return;
    }
    quota();
    zone(JsonPointer.compile("/rep/timeZone"));
    each("/contacts", at -> zone(at.appendProperty("timeZone")));
    blank(JsonPointer.compile("/rep/id"));
    order(JsonPointer.compile("/period"), "start", "end");
    each("/rep/away", at -> order(at, "start", "end"));
    each("/history/periods", at -> order(at, "start", "end"));
    each("/history/closedDeals", at -> order(at, "createdOn", "closedOn"));
    each("/opportunities", at -> order(at, "createdOn", "stageEnteredOn"));
    LISTS_WITH_IDS.forEach(list -> each("/" + list, at -> id(list, at.appendProperty("id"))));
    excuse();
    each("/opportunities", at -> reference(at.appendProperty("customer"), true));
    each("/bookings", at -> reference(at.appendProperty("customer"), true));
    bookings();
    if (root.path("contacts").isArray()) {
      LISTS_WITH_CONTACTS.forEach(
          list -> each("/" + list, at -> reference(at.appendProperty("contact"), false)));
    }
    each("/leads", at -> reference(at.appendProperty("referredBy"), false));
    each("/activities", at -> reference(at.appendProperty("with"), false));
    each("/activities", this::planned);
    new LearnedChecks(root, faults).run();
    each("/intentions", at -> reference(at.appendProperty("with"), false));
  }

  private void quota() {
    JsonPointer at = JsonPointer.compile("/quota");
    JsonPointer amount = at.appendProperty("amount");
    JsonPointer count = at.appendProperty("count");
    if (root.at(at).isObject() && !faults.has(amount) && !faults.has(count)) {
      boolean money = root.at(amount).isNumber();
      boolean deals = root.at(count).isNumber();
      if (money == deals) {
        faults.add(
            at,
            Snippet.of(root.at(at)),
            money ? "It has both an amount and a count." : "It has neither an amount nor a count.",
            "Give exactly one: \"amount\" for money, \"count\" for a number of deals.");
      }
    }
  }

  /** No deal counts twice: booked and booked again, or booked and open, unless it was returned. */
  private void bookings() {
    Map<String, JsonPointer> open = new HashMap<>();
    each("/opportunities", at -> putId(open, at));
    Set<String> returned = new HashSet<>();
    each(
        "/bookings",
        at -> {
          String id = text(at.appendProperty("id"));
          if (id != null && root.at(at).path("amount").asDouble(0) < 0) {
            returned.add(id);
          }
        });
    Map<Booked, JsonPointer> booked = new HashMap<>();
    each("/bookings", at -> booking(at, open, returned, booked));
  }

  private void putId(Map<String, JsonPointer> ids, JsonPointer at) {
    String id = text(at.appendProperty("id"));
    if (id != null) {
      ids.putIfAbsent(id, at);
    }
  }

  private void booking(
      JsonPointer at,
      Map<String, JsonPointer> open,
      Set<String> returned,
      Map<Booked, JsonPointer> booked) {
    JsonPointer key = at.appendProperty("id");
    String id = text(key);
    LocalDate on = day(at.appendProperty("closedOn"));
    JsonNode amount = root.at(at).path("amount");
    boolean isFaulty = faults.has(at.appendProperty("amount"));
    if (id == null || on == null || isFaulty || amount.asDouble(0) < 0) {
      return;
    }
    JsonPointer other =
        booked.putIfAbsent(Booked.of(id, on, amount.isNumber() ? amount.decimalValue() : null), at);
    JsonPointer deal = returned.contains(id) ? null : open.get(id);
    if (other != null) {
      faults.add(
          key,
          Snippet.of(root.at(key)),
          "It is booked with this amount and day in " + other + " already.",
          "Keep one of them.");
    } else if (deal != null) {
      faults.add(
          key,
          Snippet.of(root.at(key)),
          "It is booked, and still open in " + deal + ".",
          "Keep it in one of the two lists, so that it counts once.");
    }
  }

  private void zone(JsonPointer at) {
    String zone = text(at);
    if (zone != null && Days.zone(zone) == null) {
      String nearest = Nearest.to(zone, Days.zones());
      faults.add(
          at,
          Snippet.of(root.at(at)),
          "It is no time zone.",
          nearest == null
              ? "Write the IANA name, such as \"Europe/Berlin\"."
              : "Did you mean \"" + nearest + "\"?");
    }
  }

  private void order(JsonPointer at, String first, String last) {
    LocalDate start = day(at.appendProperty(first));
    LocalDate end = day(at.appendProperty(last));
    if (start != null && end != null && end.isBefore(start)) {
      faults.add(
          at.appendProperty(last),
          '"' + end.toString() + '"',
          "It is before \"" + first + "\", which is " + start + ".",
          "Give a day that is not before " + start + ", or mend \"" + first + "\".");
    }
  }

  private void id(String list, JsonPointer at) {
    blank(at);
    String id = text(at);
    if (id == null) {
      excuse(root.at(at));
      return;
    }
    JsonPointer first = ids.putIfAbsent(id, at);
    if (first != null) {
      faults.add(
          at,
          Snippet.of(root.at(at)),
          "The id is taken by " + first.head() + ".",
          "Give each its own id, across all lists.");
    }
    if (list.equals("customers")) {
      customers.add(id);
    }
  }

  private void blank(JsonPointer at) {
    String id = text(at);
    if (id != null && id.isBlank()) {
      faults.add(at, Snippet.of(root.at(at)), "It is blank.", "Write an id such as \"acme-7\".");
    }
  }

  /** Ids that cannot be read excuse every reference; ids under a misspelt key, those to them. */
  private void excuse() {
    for (String list : LISTS_WITH_IDS) {
      if (faults.has(JsonPointer.empty().appendProperty(list))) {
        idsAreComplete = false;
      }
    }
    root.propertyStream()
        .filter(entry -> faults.has(JsonPointer.empty().appendProperty(entry.getKey())))
        .flatMap(entry -> entry.getValue().valueStream())
        .forEach(item -> excuse(item.path("id")));
  }

  private void excuse(JsonNode id) {
    if (id.isString() || id.isNumber()) {
      excused.add(id.asString());
    } else {
      idsAreComplete = false;
    }
  }

  private void reference(JsonPointer at, boolean toCustomer) {
    String id = text(at);
    if (id == null || !idsAreComplete || excused.contains(id)) {
      return;
    }
    Set<String> known = toCustomer ? customers : ids.keySet();
    if (!known.contains(id)) {
      String nearest = known.size() > COMPARED ? null : Nearest.to(id, known);
      faults.add(
          at,
          Snippet.of(root.at(at)),
          toCustomer ? "No customer has this id." : "Nothing in the state has this id.",
          nearest == null
              ? "Add what it refers to, or leave the reference out."
              : "Did you mean \"" + Snippet.of(nearest) + "\"?");
    }
  }

  /** What has an outcome is not planned, and what lies ahead is not done. */
  private void planned(JsonPointer activity) {
    JsonPointer at = activity.appendProperty("planned");
    JsonNode planned = root.at(at);
    LocalDate on = day(activity.appendProperty("on"));
    LocalDate day = day(JsonPointer.compile("/day"));
    if (!planned.isBoolean() || faults.has(at)) {
      return;
    }
    if (planned.booleanValue() && text(activity.appendProperty("outcome")) != null) {
      faults.add(at, "true", "It has an outcome.", "Leave out \"planned\", or the outcome.");
    } else if (!planned.booleanValue() && on != null && day != null && on.isAfter(day)) {
      faults.add(
          at,
          "false",
          "It lies after the day of the state, which is " + day + ".",
          "Leave out \"planned\", or mend \"on\".");
    }
  }

  private void each(String list, Consumer<JsonPointer> check) {
    JsonPointer at = JsonPointer.compile(list);
    int size = root.at(at).isArray() ? root.at(at).size() : 0;
    for (int i = 0; i < size; i++) {
      check.accept(at.appendIndex(i));
    }
  }

  private @Nullable LocalDate day(JsonPointer at) {
    String text = text(at);
    return text == null ? null : Days.day(text);
  }

  /** The text at a place, or null where there is none or it is at fault already. */
  private @Nullable String text(JsonPointer at) {
    JsonNode value = root.at(at);
    return value.isString() && !faults.has(at) ? value.stringValue() : null;
  }
}
