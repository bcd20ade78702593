package org.playcaller.state;

import org.jspecify.annotations.Nullable;

/**
 * Why a buyer would buy.
 *
 * @param text the reason in words
 * @param kind whether it is felt or reasoned
 * @param verified true where the buyer said so; false where we only assume it
 */
public record BuyingReason(
    @Nullable String text, @Nullable ReasonKind kind, @Nullable Boolean verified) {
  /** Checks the bounds. */
  public BuyingReason {
    Bounds.text("text", text);
  }
}
