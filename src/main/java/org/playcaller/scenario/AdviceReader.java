package org.playcaller.scenario;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.playcaller.playbook.Condition;
import org.playcaller.playbook.Nearest;
import org.playcaller.playbook.Play;
import org.playcaller.playbook.Playbook;
import org.playcaller.scenario.Expectation.Expected;
import org.playcaller.scenario.Expectation.Stopped;
import tools.jackson.databind.JsonNode;

/** Reads how a case names advice: a play, whom it is about, and what holds it back or stops it. */
final class AdviceReader {

  private static final List<String> ADVICE_KEYS = List.of("play", "with", "by");
  private static final List<String> STOPPED_KEYS = List.of("play", "with", "stoppedBy");

  private final Playbook playbook;
  private final Faults faults;
  private final @Nullable People people;

  AdviceReader(Playbook playbook, Faults faults, @Nullable People people) {
    this.playbook = playbook;
    this.faults = faults;
    this.people = people;
  }

  List<Expected> list(String at, @Nullable JsonNode node) {
    List<Expected> list = new ArrayList<>();
    for (Item item : Item.in(faults, at, node, "plays", "[play, play]")) {
      Expected expected = one(item.at(), item.node());
      if (expected != null) {
        list.add(expected);
      }
    }
    return list;
  }

  @Nullable Expected one(String at, JsonNode node) {
    if (node.isString()) {
      knownPlay(at, node.stringValue());
      return new Expected(node.stringValue(), null, null);
    }
    if (!node.isObject() || !node.path("play").isString()) {
      faults.at(at, "this names no play", "write the play's id, or {play: its id, with: whom}");
      return null;
    }
    faults.onlyKeys(at, node, ADVICE_KEYS);
    String play = node.get("play").stringValue();
    String with = text(node.get("with"));
    String by = text(node.get("by"));
    if (by != null) {
      knownPlay(at + "/by", by);
    }
    if (knownPlay(at + "/play", play) && with != null) {
      knownPerson(at + "/with", with, play);
    }
    return new Expected(play, with, by);
  }

  static @Nullable String text(@Nullable JsonNode node) {
    return node == null ? null : node.asString();
  }

  private boolean knownPlay(String at, String play) {
    List<String> plays = playbook.plays().stream().map(Play::id).toList();
    return faults.known(
        at, play, plays, "name a play of the playbook, or remove it where the play was retired");
  }

  private void knownPerson(String at, String with, String id) {
    Play play = playbook.play(id);
    if (people == null || play == null || !faults.known(at, with, people.all())) {
      return;
    }
    if (!people.of(play).contains(with)) {
      faults.at(
          at,
          id + " is never about \"" + with + "\": it looks for " + People.lookedFor(play),
          people.of(play).isEmpty()
              ? "leave with: out"
              : "name one of " + String.join(", ", people.of(play)));
    }
  }

  List<Stopped> stopped(String at, @Nullable JsonNode node) {
    List<Stopped> list = new ArrayList<>();
    for (Item item :
        Item.in(faults, at, node, "plays", "[{play: its id, stoppedBy: the condition}]")) {
      Stopped stopped = oneStopped(item.at(), item.node());
      if (stopped != null) {
        list.add(stopped);
      }
    }
    return list;
  }

  private @Nullable Stopped oneStopped(String at, JsonNode node) {
    if (!node.path("play").isString() || !node.path("stoppedBy").isString()) {
      faults.at(
          at,
          "this names no play and what stops it",
          "write {play: its id, with: whom, stoppedBy: a piece of the condition}");
      return null;
    }
    faults.onlyKeys(at, node, STOPPED_KEYS);
    String id = node.get("play").stringValue();
    String with = text(node.get("with"));
    String line = node.get("stoppedBy").stringValue();
    Play play = knownPlay(at + "/play", id) ? playbook.play(id) : null;
    if (play != null) {
      if (with != null) {
        knownPerson(at + "/with", with, id);
      }
      knownLine(at + "/stoppedBy", line, play);
    }
    return new Stopped(id, with, line);
  }

  private void knownLine(String at, String line, Play play) {
    List<String> lines =
        play.conditions().stream().map(Condition::text).map(String::strip).toList();
    boolean known = !line.isBlank() && lines.stream().anyMatch(one -> one.contains(line.strip()));
    if (!known) {
      String nearest = Nearest.of(line.strip(), lines);
      faults.at(
          at,
          "\"" + line + "\" stands in no condition of " + play.id(),
          nearest == null
              ? "write a piece of " + String.join(" / ", lines)
              : "did you mean \"" + nearest + "\"?");
    }
  }
}
