package org.playcaller.backtest;

import java.util.List;
import java.util.Locale;
import org.playcaller.markup.Markup;

/**
 * A calibration picture as SVG: what was stated to the right, what came upwards, a circle a bin
 * with an area that grows with its cases, and a whisker for Wilson's 95 % interval. On the diagonal
 * what was stated is what came. Above the plot stands on how many cases each bin rests.
 */
final class CalibrationPicture {

  private static final int SIDE = 260;
  private static final int LEFT = 64;
  private static final int TOP = 74;
  private static final int WIDTH = LEFT + SIDE + 24;
  private static final int HEIGHT = TOP + SIDE + 54;
  private static final double SMALLEST = 3;

  /** How much larger the circle of the fullest bin is; both together stay clear of the labels. */
  private static final double LARGEST = 10;

  private static final int STEPS = 5;
  private static final double CAP = 4;

  private static final double LETTER = 7;
  private static final double BETWEEN_LABELS = 7;
  private static final double LABEL_LINE = TOP - 22;
  private static final int THOUSANDS_FROM = 10_000;

  private CalibrationPicture() {}

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
    page.element("text", title, "class", "heading", "x", "0", "y", "18");
    axes(page);
    List<Calibration.Bin> bins =
        calibration.bins().stream().filter(bin -> bin.cases() > 0).toList();
    int most = bins.stream().mapToInt(Calibration.Bin::cases).max().orElse(0);
    for (Calibration.Bin bin : bins) {
      circle(page, bin, SMALLEST + LARGEST * Math.sqrt((double) bin.cases() / most));
    }
    bins.forEach(bin -> whisker(page, bin));
    labels(page, bins);
    page.close();
  }

  private static void axes(Markup page) {
    for (int step = 0; step <= STEPS; step++) {
      double share = (double) step / STEPS;
      String label = Math.round(100 * share) + " %";
      line(page, "grid", x(share), y(0), x(share), y(1));
      line(page, "grid", x(0), y(share), x(1), y(share));
      text(page, x(share), TOP + SIDE + 28, "middle", label);
      text(page, LEFT - 16, y(share) + 4, "end", label);
    }
    line(page, "diagonal", x(0), y(0), x(1), y(1));
    text(page, x(0.5), TOP + SIDE + 46, "middle", "stated");
    text(page, LEFT - 16, y(0.5) + 4, "end", "came");
    text(page, 0, LABEL_LINE, "start", "cases");
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
    page.element(
        "title",
        ReportTexts.count(bin.cases(), "case", "cases")
            + ": stated "
            + ReportTexts.percent(bin.said())
            + ", came "
            + ReportTexts.percent(bin.came(), bin.interval()));
    page.close();
  }

  private static void whisker(Markup page, Calibration.Bin bin) {
    double x = x(bin.said());
    double low = y(bin.interval().from());
    double high = y(bin.interval().to());
    line(page, "whisker", x, low, x, high);
    line(page, "whisker", x - CAP, low, x + CAP, low);
    line(page, "whisker", x - CAP, high, x + CAP, high);
  }

  /** The labels stand over their bins, pushed apart where they would overlap, with a line each. */
  private static void labels(Markup page, List<Calibration.Bin> bins) {
    double[] middles = middles(bins);
    for (int i = 0; i < middles.length; i++) {
      text(page, middles[i], LABEL_LINE, "middle", label(bins.get(i)));
      line(page, "lead", middles[i], LABEL_LINE + 5, x(bins.get(i).said()), TOP - 3);
    }
  }

  /** From left to right each label gets clear of the one before, and back again from the edge. */
  private static double[] middles(List<Calibration.Bin> bins) {
    double[] middles = new double[bins.size()];
    for (int i = 0; i < middles.length; i++) {
      double wished = x(bins.get(i).said());
      middles[i] = i == 0 ? wished : Math.max(wished, middles[i - 1] + clear(bins, i));
    }
    for (int i = middles.length - 1; i >= 0; i--) {
      double most =
          i == middles.length - 1
              ? WIDTH - width(bins.get(i)) / 2
              : middles[i + 1] - clear(bins, i + 1);
      middles[i] = Math.min(middles[i], most);
    }
    return middles;
  }

  private static double clear(List<Calibration.Bin> bins, int label) {
    return (width(bins.get(label - 1)) + width(bins.get(label))) / 2 + BETWEEN_LABELS;
  }

  private static double width(Calibration.Bin bin) {
    return LETTER * label(bin).length();
  }

  private static String label(Calibration.Bin bin) {
    return bin.cases() < THOUSANDS_FROM ? String.valueOf(bin.cases()) : bin.cases() / 1000 + "k";
  }

  private static void line(Markup page, String kind, double x1, double y1, double x2, double y2) {
    page.empty(
        "line",
        "class",
        kind,
        "x1",
        number(x1),
        "y1",
        number(y1),
        "x2",
        number(x2),
        "y2",
        number(y2));
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
