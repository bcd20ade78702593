package org.playcaller.state;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the company's own past deals teach, up to the day of the state, as counts: so that a
 * forecast can say how many deals it rests on, and later deals can be added.
 *
 * @param company all closed deals of the company, the rep's own included
 * @param team the closed deals of the rep's teammates, the rep left out
 * @param rep the rep's own closed deals
 * @param opened the opportunities that the rep created
 * @param teamOpened the opportunities that the rep's teammates created, the rep left out
 * @param sizes closed deals by their size, from small to large
 * @param stages closed deals by the stages they were in
 * @param stated closed deals by the probability that was stated while they were open
 * @param ages when the company's deals closed, by days from the day they were created
 * @param dates when the company's deals closed, by their close dates
 */
public record Learned(
    @Nullable Tally company,
    @Nullable Tally team,
    @Nullable Tally rep,
    @Nullable Opened opened,
    @Nullable Opened teamOpened,
    List<SizeTally> sizes,
    List<StageTally> stages,
    List<StatedTally> stated,
    List<ClosingStep> ages,
    List<ClosingDates> dates) {

  /** Checks the bounds; a list that is not given is an empty one. */
  public Learned {
    sizes = Bounds.list("sizes", sizes);
    stages = Bounds.list("stages", stages);
    stated = Bounds.list("stated", stated);
    ages = Bounds.list("ages", ages);
    dates = Bounds.list("dates", dates);
    if (company != null) {
      within("rep", rep, company);
      within("team", team, company);
      Bounds.within("won by rep and team", won(rep) + won(team), "company won", company.won());
      Bounds.within("lost by rep and team", lost(rep) + lost(team), "company lost", company.lost());
      sizes.forEach(size -> within("size", new Tally(size.won(), size.lost()), company));
      stages.forEach(stage -> within("stage", new Tally(stage.won(), stage.lost()), company));
      stated.forEach(said -> within("stated", new Tally(said.won(), said.lost()), company));
    }
    Bounds.once("sizes", sizes, size -> Bounds.key(size.upTo()));
    Bounds.once("stages", stages, StageTally::stage);
    Bounds.once("stated", stated, said -> Bounds.key(said.probability()));
    Bounds.once("ages", ages, ClosingStep::from);
    Bounds.once("dates", dates, date -> date.daysToClose() + " " + date.timesPushed());
  }

  private static int won(@Nullable Tally part) {
    return part == null ? 0 : part.won();
  }

  private static int lost(@Nullable Tally part) {
    return part == null ? 0 : part.lost();
  }

  private static void within(String name, @Nullable Tally part, Tally company) {
    if (part != null) {
      Bounds.within(name + " won", part.won(), "company won", company.won());
      Bounds.within(name + " lost", part.lost(), "company lost", company.lost());
    }
  }
}
