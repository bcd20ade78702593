package org.playcaller.playbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** A day is spoken of as people do. */
class DayWordsTest {

  /** A Wednesday. */
  private static final LocalDate TODAY = LocalDate.of(2026, 9, 16);

  private static String written(DayWords words, String before, int days) {
    StringBuilder text = new StringBuilder(before);
    words.write(text, TODAY.plusDays(days), TODAY, new Wording(null, false));
    return text.toString();
  }

  @Test
  void theRepIsToldWhatIsNear() {
    assertThat(written(DayWords.TOLD, "It is due on ", 0)).isEqualTo("It is due today");
    assertThat(written(DayWords.TOLD, "It is due on ", 1)).isEqualTo("It is due tomorrow");
    assertThat(written(DayWords.TOLD, "It was due on ", -1)).isEqualTo("It was due yesterday");
    assertThat(written(DayWords.TOLD, "It is due on ", 2)).isEqualTo("It is due on 18 Sep 2026");
    assertThat(written(DayWords.TOLD, "It is due by ", 1)).isEqualTo("It is due by tomorrow");
    assertThat(written(DayWords.TOLD, "On the button ", 1)).isEqualTo("On the button tomorrow");
    assertThat(written(DayWords.TOLD, "", 1)).as("it begins a sentence").isEqualTo("Tomorrow");
  }

  @Test
  void whatHasGoneByWasDue() {
    assertThat(written(DayWords.TOLD, "It is due on ", -1)).isEqualTo("It was due yesterday");
    assertThat(written(DayWords.TOLD, "and is due on ", -2))
        .isEqualTo("and was due on 14 Sep 2026");
    assertThat(written(DayWords.TOLD, "This due on ", -2)).isEqualTo("This due on 14 Sep 2026");
  }

  @Test
  void toSomebodyOneSaysTheDayOfTheWeekThenTheMonthThenTheYear() {
    assertThat(written(DayWords.SPOKEN, "on ", -6)).isEqualTo("on Thursday");
    assertThat(written(DayWords.SPOKEN, "on ", -7)).isEqualTo("on 9 September");
    assertThat(written(DayWords.SPOKEN, "for ", -1)).isEqualTo("for yesterday");
    assertThat(written(DayWords.SPOKEN, "for ", 6)).isEqualTo("for Tuesday");
    assertThat(written(DayWords.SPOKEN, "is on ", 0)).isEqualTo("is today");
    assertThat(written(DayWords.SPOKEN, "on ", 182)).isEqualTo("on 17 March");
    assertThat(written(DayWords.SPOKEN, "on ", 183)).isEqualTo("on 18 Mar 2027");
  }

  @Test
  void whatIsReadOnAnyDayIsWrittenInFull() {
    assertThat(written(DayWords.IN_FULL, "on ", 0)).isEqualTo("on 16 Sep 2026");
  }
}
