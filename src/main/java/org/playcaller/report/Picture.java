package org.playcaller.report;

import java.util.List;
import org.playcaller.markup.Markup;
import org.playcaller.proof.Proof.Decided;
import org.playcaller.proof.Proof.LineProof;
import org.playcaller.scenario.Outcome.Verdict;

/**
 * The plays of a chapter side by side, each a column with a cell for each of its lines. A cell's
 * left half is filled where the line was seen true, its right half where it was seen false.
 */
final class Picture {

  private static final int WIDE = 24;
  private static final int HIGH = 14;
  private static final int CELL = 18;
  private static final int THICK = 11;
  private static final int MARKS = 18;

  /** As many columns as a phone shows without shrinking them. */
  private static final int A_ROW = 13;

  private Picture() {}

  /** Draws the plays of a chapter; each column leads to its play. */
  static void draw(Markup page, String chapter, List<Shown> plays) {
    int columns = Math.min(A_ROW, plays.size());
    int rows = (plays.size() + A_ROW - 1) / A_ROW;
    int tallest = plays.stream().mapToInt(shown -> shown.lines().size()).max().orElse(0);
    int rowHigh = MARKS + tallest * HIGH + 4;
    String wide = String.valueOf(columns * WIDE);
    String high = String.valueOf(rows * rowHigh);
    page.open(
        "svg",
        "role",
        "group",
        "width",
        wide,
        "height",
        high,
        "viewBox",
        "0 0 " + wide + " " + high);
    page.element("title", "Coverage of " + chapter);
    page.element(
        "desc", "A column for each play, a cell for each of its lines, first line on top.");
    for (int i = 0; i < plays.size(); i++) {
      int x = i % A_ROW * WIDE;
      int bottom = (i / A_ROW + 1) * rowHigh - 4;
      column(page, plays.get(i), x, bottom, rowHigh);
    }
    page.close();
  }

  private static void column(Markup page, Shown shown, int x, int bottom, int high) {
    page.open("a", "href", "#" + shown.anchor(), "aria-label", shown.inWords());
    page.element("title", shown.inWords());
    page.empty(
        "rect",
        "class",
        "touch",
        "x",
        String.valueOf(x),
        "y",
        String.valueOf(bottom + 4 - high),
        "width",
        String.valueOf(WIDE),
        "height",
        String.valueOf(high));
    int top = bottom - shown.lines().size() * HIGH;
    int y = top;
    for (LineProof line : shown.lines().values()) {
      cell(page, line.decided(), x + (WIDE - CELL) / 2, y);
      y += HIGH;
    }
    int middle = x + WIDE / 2;
    if (shown.count(Verdict.FAILED) > 0) {
      cross(page, middle, top - 9);
    } else if (shown.unexplained() > 0) {
      ring(page, middle, top - 8);
    }
    page.close();
  }

  /** A cell alone, as the legend and the plays' lines show it. */
  static void key(Markup page, Decided decided) {
    open(page);
    cell(page, decided, 1, 1);
    page.close();
  }

  /** The sign of an edit that no case notices, alone. */
  static void survivorKey(Markup page) {
    open(page);
    ring(page, 10, 7);
    page.close();
  }

  /** The sign of a case that failed, alone. */
  static void failureKey(Markup page) {
    open(page);
    cross(page, 10, 7);
    page.close();
  }

  private static void open(Markup page) {
    page.open(
        "svg",
        "class",
        "key",
        "aria-hidden",
        "true",
        "width",
        "20",
        "height",
        "13",
        "viewBox",
        "0 0 20 13");
  }

  private static void cell(Markup page, Decided decided, int x, int y) {
    boolean seenTrue = decided == Decided.BOTH_WAYS || decided == Decided.NEVER_SEEN_FALSE;
    boolean seenFalse = decided == Decided.BOTH_WAYS || decided == Decided.NEVER_SEEN_TRUE;
    page.open("g", "class", decided.word());
    if (seenTrue || seenFalse) {
      page.empty(
          "rect",
          "class",
          "seen",
          "x",
          String.valueOf(seenTrue ? x : x + CELL / 2),
          "y",
          String.valueOf(y),
          "width",
          String.valueOf(seenTrue && seenFalse ? CELL : CELL / 2),
          "height",
          String.valueOf(THICK));
    } else {
      page.empty(
          "path", "class", "line", "d", "M" + x + " " + (y + THICK) + "l" + CELL + " -" + THICK);
    }
    page.empty(
        "rect",
        "class",
        "frame",
        "x",
        String.valueOf(x),
        "y",
        String.valueOf(y),
        "width",
        String.valueOf(CELL),
        "height",
        String.valueOf(THICK));
    page.close();
  }

  private static void ring(Markup page, int x, int y) {
    page.empty(
        "circle", "class", "survivor", "cx", String.valueOf(x), "cy", String.valueOf(y), "r", "4");
  }

  private static void cross(Markup page, int x, int y) {
    page.empty("path", "class", "failure", "d", "M" + (x - 4) + " " + (y - 4) + "l8 8m0 -8l-8 8");
  }
}
