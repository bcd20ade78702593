package org.playcaller.backtest;

import java.util.Locale;
import org.playcaller.markup.Markup;

/**
 * A calibration picture as SVG: what was said to the right, what came upwards, a circle a bin with
 * an area that grows with its cases. On the diagonal what was said is what came.
 */
final class Picture {

  private static final int SIDE = 260;
  private static final int LEFT = 60;
  private static final int TOP = 34;
  private static final int WIDTH = LEFT + SIDE + 24;
  private static final int HEIGHT = TOP + SIDE + 54;
  private static final double SMALLEST = 3;

  /** How much larger the circle of the fullest bin is; both together stay clear of the labels. */
  private static final double LARGEST = 10;

  private static final int STEPS = 5;

  private Picture() {}

  static void draw(Markup page, String title, Calibration calibration) {
    page.open(
        "svg",
        "xmlns",
        "http://www.w3.org/2000/svg",
        "viewBox",
        "0 0 " + WIDTH + " " + HEIGHT,
        "width",
        String.valueOf(WIDTH),
        "height",
        String.valueOf(HEIGHT),
        "role",
        "img");
    page.element("title", title);
    text(page, LEFT, TOP - 14, "start", title);
    axes(page);
    int most = calibration.bins().stream().mapToInt(Calibration.Bin::cases).max().orElse(0);
    for (Calibration.Bin bin : calibration.bins()) {
      if (bin.said() != null && bin.came() != null) {
        circle(page, bin, SMALLEST + LARGEST * Math.sqrt((double) bin.cases() / most));
      }
    }
    page.close();
  }

  private static void axes(Markup page) {
    for (int step = 0; step <= STEPS; step++) {
      double share = (double) step / STEPS;
      String label = Math.round(100 * share) + " %";
      line(page, "grid", share, 0, share, 1);
      line(page, "grid", 0, share, 1, share);
      text(page, x(share), TOP + SIDE + 28, "middle", label);
      text(page, LEFT - 16, y(share) + 4, "end", label);
    }
    line(page, "diagonal", 0, 0, 1, 1);
    text(page, x(0.5), TOP + SIDE + 46, "middle", "said");
    text(page, 2, TOP - 14, "start", "came");
  }

  private static void circle(Markup page, Calibration.Bin bin, double radius) {
    page.open(
        "circle",
        "class",
        "bin",
        "cx",
        number(x(bin.said())),
        "cy",
        number(y(bin.came())),
        "r",
        number(radius));
    String came = Figures.percent(bin.came());
    page.element(
        "title", bin.cases() + " cases: said " + Figures.percent(bin.said()) + ", came " + came);
    page.close();
  }

  private static void line(Markup page, String kind, double x1, double y1, double x2, double y2) {
    page.empty(
        "line",
        "class",
        kind,
        "x1",
        number(x(x1)),
        "y1",
        number(y(y1)),
        "x2",
        number(x(x2)),
        "y2",
        number(y(y2)));
  }

  private static void text(Markup page, double x, double y, String anchor, String text) {
    page.element("text", text, "x", number(x), "y", number(y), "text-anchor", anchor);
  }

  private static double x(double share) {
    return LEFT + SIDE * share;
  }

  private static double y(double share) {
    return TOP + SIDE * (1 - share);
  }

  private static String number(double number) {
    return String.format(Locale.ROOT, "%.1f", number);
  }
}
