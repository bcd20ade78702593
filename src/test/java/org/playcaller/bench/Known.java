package org.playcaller.bench;

import org.jspecify.annotations.Nullable;

/** Comparisons with what may not be known: none of them holds then. */
final class Known {

  private Known() {}

  static boolean yes(@Nullable Boolean known) {
    return known != null && known;
  }

  static boolean no(@Nullable Boolean known) {
    return known != null && !known;
  }

  static boolean atLeast(@Nullable Integer known, int threshold) {
    return known != null && known >= threshold;
  }

  static boolean atLeast(@Nullable Double known, double threshold) {
    return known != null && known >= threshold;
  }

  static boolean atMost(@Nullable Integer known, double threshold) {
    return known != null && known <= threshold;
  }

  static boolean atMost(@Nullable Double known, double threshold) {
    return known != null && known <= threshold;
  }

  static boolean above(@Nullable Integer known, double threshold) {
    return known != null && known > threshold;
  }

  static boolean above(@Nullable Double known, double threshold) {
    return known != null && known > threshold;
  }

  static boolean below(@Nullable Double known, double threshold) {
    return known != null && known < threshold;
  }
}
