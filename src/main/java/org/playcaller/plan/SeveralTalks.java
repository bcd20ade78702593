package org.playcaller.plan;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.playcaller.plan.Scoring.Scored;
import org.playcaller.playbook.Advice;
import org.playcaller.playbook.Lane;

/**
 * Several talks with one person: which is the first, and what each leaves for another, told once.
 */
final class SeveralTalks {

  private SeveralTalks() {}

  /**
   * The talks with their numbers, and with what none of them says told as left out of the first.
   *
   * @param about all that there is to say
   */
  static List<Draft> inOrder(List<Draft> talks, List<Scored> about) {
    return inOrder(withTheMissed(talks, about));
  }

  /** The talks with their numbers. */
  static List<Draft> inOrder(List<Draft> talks) {
    return numbered(withoutRepeats(talks));
  }

  /** What cannot be spoken of in time is told as left out of the first talk, and not lost. */
  private static List<Draft> withTheMissed(List<Draft> talks, List<Scored> about) {
    Set<Advice> told = Collections.newSetFromMap(new IdentityHashMap<>());
    talks.stream()
        .flatMap(talk -> Stream.concat(talk.points().stream(), talk.later().stream()))
        .forEach(one -> told.add(one.advice()));
    List<Scored> missed = about.stream().filter(one -> !told.contains(one.advice())).toList();
    if (missed.isEmpty()) {
      return talks;
    }
    List<Draft> all = new ArrayList<>(talks);
    Draft first = all.get(0);
    all.set(0, first.leaving(Stream.concat(first.later().stream(), missed.stream()).toList()));
    return all;
  }

  /**
   * What is owed and what is about a deal is numbered before the rest, so that what there is to say
   * besides, from the day that it is time for it, does not take over their key.
   */
  private static List<Draft> numbered(List<Draft> talks) {
    if (talks.size() == 1) {
      return talks;
    }
    List<Draft> inOrder =
        talks.stream()
            .sorted(
                Comparator.comparing(talk -> talk.lane() != Lane.OWED && talk.deals().isEmpty()))
            .toList();
    return talks.stream().map(talk -> talk.numbered(inOrder.indexOf(talk) + 1)).toList();
  }

  /** What has a conversation of its own need not be left for another, and is left once. */
  private static List<Draft> withoutRepeats(List<Draft> drafts) {
    Set<Advice> told = Collections.newSetFromMap(new IdentityHashMap<>());
    drafts.forEach(draft -> draft.points().forEach(point -> told.add(point.advice())));
    return drafts.stream()
        .map(
            draft ->
                draft.leaving(
                    draft.later().stream().filter(one -> told.add(one.advice())).toList()))
        .toList();
  }
}
