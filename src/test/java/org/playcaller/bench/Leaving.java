package org.playcaller.bench;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.playcaller.facts.Subject;
import org.playcaller.playbook.Advice;
import org.playcaller.playbook.Play;

/** What the plays by hand leave behind for one state. */
final class Leaving {

  private static final Comparator<Advice> ORDER =
      Comparator.<Advice, String>comparing(advice -> advice.play().id())
          .thenComparing(advice -> advice.subject() == null ? "" : advice.subject().id());

  private final Map<String, Play> plays;
  private final List<Advice> advice = new ArrayList<>();

  Leaving(Map<String, Play> plays) {
    this.plays = plays;
  }

  void leave(String play) {
    leave(play, null);
  }

  void leave(String play, @Nullable Subject subject) {
    advice.add(new Advice(plays.get(play), subject));
  }

  List<Advice> sorted() {
    advice.sort(ORDER);
    return advice;
  }
}
