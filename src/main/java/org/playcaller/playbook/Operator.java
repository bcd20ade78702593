package org.playcaller.playbook;

/** How a measure is compared with a value; nothing holds on an unknown measure. */
public enum Operator {
  /** The same. */
  IS("==", "is"),
  /** Another; no sentence can ask for it, shadow rules can. */
  IS_NOT("!=", "is not"),
  /** At least as much. */
  AT_LEAST(">=", "at least"),
  /** At most as much. */
  AT_MOST("<=", "at most"),
  /** More. */
  MORE_THAN(">", "more than"),
  /** Less. */
  LESS_THAN("<", "less than");

  private final String sign;
  private final String words;

  Operator(String sign, String words) {
    this.sign = sign;
    this.words = words;
  }

  String sign() {
    return sign;
  }

  /**
   * The operator as a person says it.
   *
   * @return for example {@code at least}
   */
  public String words() {
    return words;
  }

  boolean compares(double value, double threshold) {
    return switch (this) {
      case IS -> value == threshold;
      case IS_NOT -> value != threshold;
      case AT_LEAST -> value >= threshold;
      case AT_MOST -> value <= threshold;
      case MORE_THAN -> value > threshold;
      case LESS_THAN -> value < threshold;
    };
  }

  /**
   * The operator that holds of a known value where this one does not.
   *
   * @return the opposite
   */
  public Operator opposite() {
    return switch (this) {
      case IS -> IS_NOT;
      case IS_NOT -> IS;
      case AT_LEAST -> LESS_THAN;
      case LESS_THAN -> AT_LEAST;
      case AT_MOST -> MORE_THAN;
      case MORE_THAN -> AT_MOST;
    };
  }

  /**
   * The operator that differs on the threshold itself only.
   *
   * @return {@code more than} for {@code at least}; the same where there is none
   */
  public Operator beside() {
    return switch (this) {
      case AT_LEAST -> MORE_THAN;
      case MORE_THAN -> AT_LEAST;
      case AT_MOST -> LESS_THAN;
      case LESS_THAN -> AT_MOST;
      default -> this;
    };
  }

  static Operator of(String sign) {
    for (Operator operator : values()) {
      if (operator.sign.equals(sign)) {
        return operator;
      }
    }
    throw new IllegalArgumentException("no operator " + sign);
  }
}
