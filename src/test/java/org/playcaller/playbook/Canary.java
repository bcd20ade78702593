package org.playcaller.playbook;

/** Sings when somebody's code is run: the attacks all try to make it. */
public final class Canary {

  static final String PROPERTY = "playcaller.canary";

  private static volatile boolean sung;

  private Canary() {}

  /** Called by no one but an attack that works. */
  public static boolean sing() {
    sung = true;
    return true;
  }

  static boolean sang() {
    return sung || System.getProperty(PROPERTY) != null;
  }
}
