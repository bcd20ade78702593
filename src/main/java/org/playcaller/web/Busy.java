package org.playcaller.web;

/** Others are being served with something that takes a while; reps are not to wait for it. */
final class Busy extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /**
   * Says what is going on.
   *
   * @param what what is being done for others
   */
  Busy(String what) {
    super(what + ": try again in a few seconds");
  }
}
