package org.playcaller;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import org.playcaller.facts.Unit;
import org.playcaller.playbook.Condition;
import org.playcaller.playbook.Play;
import org.playcaller.playbook.Playbook;
import org.playcaller.playbook.RuleFiles;

/**
 * The numbers that plays compare with, by unit: a random value is of most use right beside one.
 *
 * @param days thresholds in days
 * @param counts thresholds of counts
 * @param shares thresholds of shares
 * @param times thresholds of ratios that may lie above 1
 */
record Edges(
    List<Integer> days, List<Integer> counts, List<BigDecimal> shares, List<BigDecimal> times) {

  private static final class OfThePlaybook {
    static final Edges EDGES = of(Playbook.read(RuleFiles.of(Path.of("rules"))).plays());
  }

  /** The edges of the plays in the folder rules. */
  static Edges ofThePlaybook() {
    return OfThePlaybook.EDGES;
  }

  static Edges of(List<Play> plays) {
    TreeSet<Integer> days = new TreeSet<>(List.of(7, 30));
    TreeSet<Integer> counts = new TreeSet<>(List.of(1, 3));
    TreeSet<BigDecimal> shares = new TreeSet<>(List.of(new BigDecimal("0.5")));
    TreeSet<BigDecimal> times = new TreeSet<>(List.of(BigDecimal.ONE));
    for (Play play : plays) {
      for (Condition condition : play.conditions()) {
        if (condition.threshold() instanceof Double number) {
          Unit unit = condition.property().unit();
          switch (unit) {
            case DAYS -> days.add(number.intValue());
            case COUNT -> counts.add(number.intValue());
            case SHARE -> shares.add(BigDecimal.valueOf(number));
            case TIMES -> times.add(BigDecimal.valueOf(number));
            default -> {}
          }
        }
      }
    }
    return new Edges(
        List.copyOf(days), List.copyOf(counts), List.copyOf(shares), List.copyOf(times));
  }
}
