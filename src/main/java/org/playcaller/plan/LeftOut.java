package org.playcaller.plan;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.playcaller.facts.Facts;
import org.playcaller.facts.IntentionFact;
import org.playcaller.facts.OpportunityFact;
import org.playcaller.playbook.Act;
import org.playcaller.state.IntentionKind;

/**
 * Steps of the normal process that were left out, or are meant to be, before something is agreed.
 */
final class LeftOut {

  private final Map<String, String> meant = new HashMap<>();

  LeftOut(Facts facts) {
    facts.of(IntentionFact.class).stream()
        .filter(one -> one.kind() == IntentionKind.CLOSE && one.skipped() != null)
        .forEach(one -> meant.put(one.person(), one.skipped()));
  }

  /** What must not be left out of a talk in which something agreed is done; null for nothing. */
  @Nullable String of(Draft draft) {
    boolean isAgreed = draft.points().stream().anyMatch(one -> one.act() == Act.KEEP_STEP);
    if (!isAgreed || draft.person() == null) {
      return null;
    }
    String left =
        draft.deals().stream()
            .map(OpportunityFact::skipped)
            .filter(one -> one != null)
            .findFirst()
            .orElse(null);
    return meant.getOrDefault(draft.person(), left);
  }
}
