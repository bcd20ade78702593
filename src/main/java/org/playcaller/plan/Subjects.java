package org.playcaller.plan;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.playcaller.facts.Facts;
import org.playcaller.facts.Subject;

/** Whom the ids of a state stand for: the person to speak to, and the name to show. */
final class Subjects {

  private final Map<String, Subject> byId = new HashMap<>();

  Subjects(Facts facts) {
    facts.of(Subject.class).forEach(subject -> byId.putIfAbsent(subject.id(), subject));
  }

  /** The key of the person; the id itself where no fact is about it. */
  String person(String id) {
    Subject subject = byId.get(id);
    return subject == null ? id : subject.person();
  }

  /** What a key is of; null where no fact is about it. */
  @Nullable Subject of(String id) {
    return byId.get(id);
  }

  /** The name to show; the id itself where no fact is about it. */
  Who who(String id) {
    Subject subject = byId.get(id);
    return new Who(id, subject == null ? id : subject.label());
  }
}
