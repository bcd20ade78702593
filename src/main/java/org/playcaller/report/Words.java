package org.playcaller.report;

import java.util.Locale;
import org.playcaller.proof.Proof.Decided;
import org.playcaller.scenario.Outcome.Verdict;

/** What enums and figures are called on the page. */
final class Words {

  private Words() {}

  static String of(Decided decided) {
    return switch (decided) {
      case BOTH_WAYS -> "decided both ways";
      case NEVER_SEEN_FALSE -> "never seen false";
      case NEVER_SEEN_TRUE -> "never seen true";
      case NEVER_REACHED -> "never reached";
    };
  }

  static String of(Verdict verdict) {
    return switch (verdict) {
      case PASSED -> "passed";
      case FAILED -> "failed";
      case PENDING -> "pending";
      case HOLDS_NOW -> "pending, but holds: the mark can go";
    };
  }

  static String count(int number, String noun) {
    return number + " " + noun + (number == 1 ? "" : "s");
  }

  /** A share as a percentage that is 100 only where all of it is there. */
  static String percent(double share) {
    double tenths = Math.floor(share * 1000);
    return String.format(Locale.ROOT, "%.1f %%", tenths / 10);
  }

  /** A chapter's folder as a heading. */
  static String heading(String chapter) {
    String words = chapter.replace('-', ' ');
    return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
  }
}
