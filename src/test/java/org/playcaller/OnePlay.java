package org.playcaller;

import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.playcaller.playbook.Playbook;
import org.playcaller.playbook.RuleFiles;

/** A playbook of one play and cases about it, so that what is proven can be counted by hand. */
public final class OnePlay {

  public static final String FILE = "plays/old-prospects/check-in-with-old-prospects.yaml";
  public static final String PLAY = FILE.replace(".yaml", ".dslr");
  public static final String GIVEN =
      """
      given:
        currency: EUR
        period: {start: 2026-09-01, end: 2026-09-30}
        quota: {amount: 30000}
        bookings: [{id: won, amount: 9000, closedOn: 2026-09-05}]
        oldProspects: [{id: lee, saidNoOn: 2026-06-18, lastContactOn: 2026-07-18, amount: 6000}]
      cases:
      """;
  public static final String FIRES =
      """
        - case: It is called
          day: 2026-09-16
          expect:
            includes: [{play: check-in-with-old-prospects, with: lee}]
      """;
  public static final String TOO_SOON =
      """
        - case: A day too soon after the last word
          day: 2026-09-16
          given:
            oldProspects: [{id: lee, lastContactOn: 2026-07-19}]
          expect:
            excludes: [check-in-with-old-prospects]
      """;

  private OnePlay() {}

  /** The playbook with one play only, so that its few cases are all there is to prove. */
  public static Playbook onePlay() {
    RuleFiles one =
        new RuleFiles(
            "one play",
            new TreeMap<>(
                RuleFiles.of(Path.of("rules")).files().entrySet().stream()
                    .filter(file -> !file.getKey().endsWith(".dslr") || file.getKey().equals(PLAY))
                    .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue))));
    return Playbook.read(one);
  }
}
