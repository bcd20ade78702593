package org.playcaller.yaml;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionEndEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.DocumentStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;

/**
 * What YAML can say and we do not read. Looked at event by event: composing a deep tree would
 * exhaust the stack, and composing aliases would let a small text become a huge tree, or one
 * without an end.
 */
final class Refusals {

  private static final int DEEPEST = 30;
  private static final int MOST_FAULTS = 100;

  private final List<YamlFault> faults = new ArrayList<>();
  private final Deque<Open> open = new ArrayDeque<>();
  private int documents;

  /** A collection that is being read; in a mapping every other node is a key. */
  private static final class Open {
    private final boolean mapping;
    private int nodes;

    Open(boolean mapping) {
      this.mapping = mapping;
    }
  }

  private Refusals() {}

  /** The faults of a text; the events are read no further than there are enough. */
  static List<YamlFault> in(Iterable<Event> events) {
    Refusals refusals = new Refusals();
    for (Event event : events) {
      refusals.look(event);
      if (refusals.faults.size() == MOST_FAULTS || refusals.open.size() > DEEPEST) {
        break;
      }
    }
    return refusals.faults;
  }

  private void look(Event event) {
    if (event instanceof CollectionEndEvent) {
      open.pop();
    } else if (event instanceof DocumentStartEvent && ++documents > 1) {
      refuse(event, "a second document begins here", "keep one in a file");
    } else if (event instanceof NodeEvent node) {
      node(node);
    }
  }

  private void node(NodeEvent node) {
    boolean key = !open.isEmpty() && open.peek().mapping && open.peek().nodes % 2 == 0;
    boolean collection = node instanceof CollectionStartEvent;
    if (!open.isEmpty()) {
      open.peek().nodes++;
    }
    if (collection) {
      open.push(new Open(node instanceof MappingStartEvent));
    }
    if (open.size() > DEEPEST) {
      refuse(node, "the text is nested too deeply", "keep it under " + DEEPEST + " levels");
    } else if (node instanceof AliasEvent) {
      refuse(node, "aliases (*...) are not read", "write the value out here");
    } else if (node.getAnchor().isPresent()) {
      refuse(node, "anchors (&...) are not read", "write the value out where it is needed");
    } else if (isTagged(node)) {
      refuse(node, "tags (!...) are not read", "remove the tag");
    } else if (key && collection) {
      refuse(node, "a key must be a plain text", "write it as key: value");
    }
  }

  private static boolean isTagged(NodeEvent node) {
    return node instanceof ScalarEvent scalar && scalar.getTag().isPresent()
        || node instanceof CollectionStartEvent collection && collection.getTag().isPresent();
  }

  private void refuse(Event event, String what, String remedy) {
    Place at = event.getStartMark().map(YamlDocument::place).orElse(Place.START);
    faults.add(new YamlFault(at, what, remedy));
  }
}
