package org.playcaller.desk;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import org.playcaller.cli.CopiedRules;
import org.playcaller.state.State;
import org.playcaller.state.StateJson;

/** A folder with a copy of the playbook, and desks that are opened on it. */
final class Desks {

  static final String PLAY = CopiedRules.CHECK_IN;

  final Path rules;
  final Path data;
  private final Clock clock = new Ticking();
  private int kept = History.USUAL;

  /** Each look at the clock is a second later than the one before. */
  private static final class Ticking extends Clock {
    private Instant now = Instant.parse("2026-09-16T08:00:00Z");

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }

    @Override
    public synchronized Instant instant() {
      now = now.plusSeconds(1);
      return now;
    }
  }

  Desks(Path folder) throws IOException {
    this.rules = folder.resolve("rules");
    this.data = folder.resolve("data");
    CopiedRules.to(rules);
  }

  Desks keeping(int activations) {
    kept = activations;
    return this;
  }

  Desk open() {
    return open(Duration.ZERO);
  }

  Desk open(Duration quiet) {
    return new Desk(new Setup(rules.toString(), null, data, kept, quiet, List.of(david()), clock));
  }

  History history() {
    return new History(data, kept);
  }

  void edit(String from, String to) throws IOException {
    CopiedRules.edit(rules, PLAY, from, to);
  }

  Path play() {
    return rules.resolve(PLAY);
  }

  String text() throws IOException {
    return Files.readString(play());
  }

  static State david() {
    try (InputStream demo =
        Objects.requireNonNull(Desks.class.getResourceAsStream("/demo/david-roth.json"))) {
      return new StateJson().read(demo.readAllBytes());
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
