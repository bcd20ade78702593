package org.playcaller.state;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something the rep means to do.
 *
 * @param id the key
 * @param kind what it is
 * @param with the id of whom or what it is with
 * @param discount the discount meant, for a discount
 * @param content what the pitch is made of, for a pitch
 * @param skippedSteps steps of the normal process to be left out, for a close
 * @param claims what is to be said
 * @param calls how many calls, for cold calls
 * @param bringsValue whether it brings the other side something of value, for a contact
 */
public record Intention(
    @Nullable String id,
    IntentionKind kind,
    @Nullable String with,
    @Nullable Discount discount,
    List<PitchContent> content,
    List<String> skippedSteps,
    List<Claim> claims,
    @Nullable Integer calls,
    @Nullable Boolean bringsValue) {

  /** Checks the bounds; a list that is not given is an empty one. */
  public Intention {
    content = Bounds.list("content", content);
    skippedSteps = Bounds.texts("skippedSteps", skippedSteps);
    claims = Bounds.list("claims", claims);
    Bounds.text("id", id);
    Bounds.required("kind", kind);
    Bounds.text("with", with);
    Bounds.notNegative("calls", calls);
  }
}
