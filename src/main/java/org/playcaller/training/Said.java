package org.playcaller.training;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.playcaller.plan.Finding;
import org.playcaller.plan.HeldBack;
import org.playcaller.plan.Plan;
import org.playcaller.plan.Who;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A piece of advice in a plan.
 *
 * @param how in what way it is there
 * @param play the play's id; for what is held back, of what is held back
 * @param with the id of whom it is about; null for nobody in particular
 * @param by the guard's id, for what is held back
 */
record Said(How how, String play, @Nullable String with, @Nullable String by) {

  /** In what way, with the word that a case expects it by and that a sentence says it by. */
  enum How {
    FIRST("first", "comes first"),
    ACTION("includes", "is called"),
    HELD_BACK("held", "is held back"),
    WARNING("warns", "warns"),
    DIAGNOSIS("diagnoses", "is diagnosed"),
    MESSAGE("says", "is said");

    private final String key;
    private final String words;

    How(String key, String words) {
      this.key = key;
      this.words = words;
    }
  }

  /** All that a plan says, in its order; what its first card says comes twice. */
  static List<Said> in(Plan plan) {
    List<Said> all = new ArrayList<>();
    for (Plan.Said said : plan.said()) {
      String with = id(said.point().about());
      if (said.card().rank() == 1) {
        all.add(new Said(How.FIRST, said.point().play(), with, null));
      }
      all.add(new Said(How.ACTION, said.point().play(), with, null));
    }
    for (HeldBack held : plan.heldBack()) {
      all.add(new Said(How.HELD_BACK, held.play(), id(held.who()), held.by().play()));
    }
    add(all, How.WARNING, plan.warnings());
    add(all, How.DIAGNOSIS, plan.diagnosis());
    add(all, How.MESSAGE, plan.messages());
    return all;
  }

  private static void add(List<Said> all, How how, List<Finding> findings) {
    findings.forEach(one -> all.add(new Said(how, one.play(), id(one.who()), null)));
  }

  private static @Nullable String id(@Nullable Who who) {
    return who == null ? null : who.id();
  }

  boolean isOf(String id, @Nullable String person) {
    return (play.equals(id) || id.equals(by)) && (person == null || person.equals(with));
  }

  void expectedIn(ObjectNode expect, UnaryOperator<String> names) {
    if (how == How.FIRST) {
      named(expect.putObject(how.key), names);
    } else {
      ArrayNode list =
          expect.get(how.key) instanceof ArrayNode there ? there : expect.putArray(how.key);
      named(list.addObject(), names);
    }
  }

  private void named(ObjectNode item, UnaryOperator<String> names) {
    item.put("play", play);
    if (with != null) {
      item.put("with", names.apply(with));
    }
    if (by != null) {
      item.put("by", by);
    }
  }

  String sentence(UnaryOperator<String> names) {
    return play
        + " "
        + how.words
        + (by == null ? "" : " by " + by)
        + (with == null ? "" : " for " + names.apply(with));
  }
}
