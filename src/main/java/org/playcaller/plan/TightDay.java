package org.playcaller.plan;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.playcaller.plan.Scoring.Scored;

/** What gives way where the days have too little time for all that is to be said. */
final class TightDay {

  private final Days days;

  TightDay(Days days) {
    this.days = days;
  }

  /**
   * The drafts with those short that are due before the next working day, and have no room as they
   * are: a short talk is better than none.
   *
   * @return the same list where there are none
   */
  List<Draft> shortened(List<Draft> drafts) {
    return drafts.stream().anyMatch(this::isTooLong)
        ? drafts.stream()
            .map(one -> isTooLong(one) ? one.shortened(Scoring.SHORTEST_CONVERSATION) : one)
            .toList()
        : drafts;
  }

  private boolean isTooLong(Draft draft) {
    return days.isDue(draft)
        && !days.fits(draft)
        && draft.isContact()
        && draft.minutes() > Scoring.SHORTEST_CONVERSATION;
  }

  /**
   * With whom no more than what is owed is spoken of today, since its hours do not hold the rest:
   * of the talks that are owed the last ones, until it is kept or nothing is left to be cut.
   *
   * @param already with whom it is so already
   */
  Set<String> toCutShort(Set<String> already) {
    Set<String> people = new HashSet<>();
    List<Draft> talks = days.owedToday();
    int beyond = days.beyond();
    for (int i = talks.size() - 1; i >= 0 && beyond > 0; i--) {
      Draft talk = talks.get(i);
      List<Scored> owed = talk.owed();
      boolean hasMore = !owed.isEmpty() && owed.size() < talk.points().size();
      if (hasMore && talk.person() != null && !already.contains(talk.person())) {
        people.add(talk.person());
        beyond -= talk.minutes() - Drafts.minutes(owed);
      }
    }
    return people;
  }
}
