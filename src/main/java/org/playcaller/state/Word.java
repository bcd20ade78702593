package org.playcaller.state;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** An enum constant as JSON and people write it: lower case, words joined by hyphens. */
public interface Word {

  /**
   * The constant's Java name.
   *
   * @return the name, in upper snake case
   */
  String name();

  /**
   * The constant as the contract spells it.
   *
   * @return for {@code BUSINESS_CONTACT} the text {@code business-contact}
   */
  @JsonValue
  default String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
