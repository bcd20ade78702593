package org.playcaller.explain;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.playcaller.facts.Facts;
import org.playcaller.facts.Subject;
import org.playcaller.playbook.Condition;
import org.playcaller.playbook.Play;
import org.playcaller.playbook.Shadow;
import org.playcaller.playbook.Shadow.Match;
import org.playcaller.playbook.Shadows;

/** A play, each of its conditions alone, and the play without each of them, as shadow rules. */
final class PlayShadows {

  private static final String WHOLE = "whole";
  private static final String ONLY = "only ";
  private static final String WITHOUT = "without ";

  private final List<Condition> conditions;
  private final Shadows shadows;

  PlayShadows(Play play) {
    this.conditions = play.conditions();
    List<Shadow> rules = new ArrayList<>();
    rules.add(Shadow.of(WHOLE, play));
    for (int i = 0; i < conditions.size(); i++) {
      rules.add(Shadow.only(ONLY + i, conditions.get(i)));
      rules.add(Shadow.without(WITHOUT + i, play, conditions.get(i)));
    }
    this.shadows = Shadows.of(rules);
  }

  Seen see(Facts facts) {
    Set<String> matched = new HashSet<>();
    for (Match match : shadows.call(facts)) {
      matched.add(key(match.key(), match.subject()));
    }
    return new Seen(matched);
  }

  /** A subject is the same on another day: its facts are others, its type and id are not. */
  private static String key(String shadow, @Nullable Subject who) {
    return who == null ? shadow : shadow + " " + who.getClass().getSimpleName() + " " + who.id();
  }

  /** What the shadow rules say of one state. */
  final class Seen {

    private final Set<String> matched;

    private Seen(Set<String> matched) {
      this.matched = matched;
    }

    boolean called(@Nullable Subject who) {
      return matched.contains(key(WHOLE, who));
    }

    boolean holds(Condition condition, @Nullable Subject who) {
      return matched.contains(
          key(ONLY + conditions.indexOf(condition), condition.type().isSubject() ? who : null));
    }

    /** Whether it is this condition alone that keeps the play from being called. */
    boolean stopsAlone(Condition condition, @Nullable Subject who) {
      return !called(who) && matched.contains(key(WITHOUT + conditions.indexOf(condition), who));
    }
  }
}
