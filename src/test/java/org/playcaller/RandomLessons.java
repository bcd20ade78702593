package org.playcaller;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.playcaller.state.ClosingDates;
import org.playcaller.state.ClosingStep;
import org.playcaller.state.Learned;
import org.playcaller.state.Opened;
import org.playcaller.state.SizeTally;
import org.playcaller.state.StageTally;
import org.playcaller.state.StatedTally;
import org.playcaller.state.Tally;

/** Random counts of what a company's past deals came to, of few deals and of many. */
final class RandomLessons {

  private static final int[] STEPS = {-60, -30, -14, -7, -3, 0, 1, 4, 8, 15, 31, 61};

  private final Dice dice;
  private Tally whole = new Tally(0, 0);

  RandomLessons(Dice dice) {
    this.dice = dice;
  }

  Learned learned(List<String> stages) {
    Tally company = dice.maybe(() -> new Tally(some(), some()));
    whole = company == null ? new Tally(200, 200) : company;
    Tally rep = dice.maybe(() -> part(whole));
    Tally others =
        rep == null ? whole : new Tally(whole.won() - rep.won(), whole.lost() - rep.lost());
    return new Learned(
        company,
        dice.maybe(() -> part(others)),
        rep,
        dice.maybe(this::opened),
        dice.maybe(this::opened),
        sizes(),
        stages.stream().filter(stage -> !dice.chance(0.3)).map(this::stage).toList(),
        stated(),
        dice.chance(0.5) ? List.of() : steps(0),
        dates());
  }

  private int some() {
    return dice.chance(0.3) ? dice.between(0, 3) : dice.between(0, 200);
  }

  /** The whole is never less than its parts. */
  private Tally part(Tally of) {
    return new Tally(dice.between(0, of.won()), dice.between(0, of.lost()));
  }

  private Opened opened() {
    return new Opened(some(), BigDecimal.valueOf(dice.between(1, 60), 1));
  }

  private List<SizeTally> sizes() {
    List<SizeTally> sizes = new ArrayList<>();
    int upTo = 0;
    for (int bands = dice.between(0, 4); bands > 0; bands--) {
      upTo += dice.between(1, 20) * 1_000;
      int won = dice.between(0, whole.won());
      int lost = dice.between(0, whole.lost());
      sizes.add(
          new SizeTally(
              bands == 1 ? null : BigDecimal.valueOf(upTo),
              won,
              lost,
              dice.maybe(() -> dice.between(0, won)),
              dice.maybe(() -> dice.between(0, lost))));
    }
    return sizes;
  }

  private StageTally stage(String name) {
    Tally part = part(whole);
    return new StageTally(name, part.won(), part.lost());
  }

  private List<StatedTally> stated() {
    List<StatedTally> stated = new ArrayList<>();
    for (int percent = 0; percent <= 100; percent += 5) {
      if (dice.chance(0.15)) {
        Tally part = part(whole);
        stated.add(new StatedTally(BigDecimal.valueOf(percent, 2), part.won(), part.lost()));
      }
    }
    return stated;
  }

  private List<ClosingStep> steps(int least) {
    List<ClosingStep> steps = new ArrayList<>();
    for (int from : STEPS) {
      if (from >= least && !dice.chance(0.3)) {
        int won = some() / 5;
        int lost = some() / 5;
        BigDecimal days = BigDecimal.valueOf(won + lost + some() * 10L);
        steps.add(new ClosingStep(from, days, won, lost));
      }
    }
    return steps;
  }

  private List<ClosingDates> dates() {
    List<ClosingDates> dates = new ArrayList<>();
    for (int band : new int[] {0, 8, 31}) {
      for (int pushes = 0; pushes < 3; pushes++) {
        if (dice.chance(0.3)) {
          dates.add(new ClosingDates(band, pushes, some(), steps(-60)));
        }
      }
    }
    if (dice.chance(0.5)) {
      dates.add(new ClosingDates(null, null, some(), steps(1)));
    }
    return dates;
  }
}
