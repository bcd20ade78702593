package org.playcaller.playbook;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.playcaller.facts.Unit;

/** How a text speaks of a day that is filled in. */
enum DayWords {
  /** In full, since it is read on any day: a title. */
  IN_FULL {
    @Override
    void write(StringBuilder text, LocalDate date, LocalDate today, Wording wording) {
      text.append(wording.of(date, Unit.DATE));
    }
  },
  /** As one tells the rep: yesterday, today, tomorrow, else in full. */
  TOLD {
    @Override
    void write(StringBuilder text, LocalDate date, LocalDate today, Wording wording) {
      if (date.isBefore(today)) {
        past(text);
      }
      switch ((int) ChronoUnit.DAYS.between(today, date)) {
        case -1 -> near(text, "yesterday");
        case 0 -> near(text, "today");
        case 1 -> near(text, "tomorrow");
        default -> text.append(wording.of(date, Unit.DATE));
      }
    }
  },
  /** As one says it to somebody: the day of the week within a week, else without the year. */
  SPOKEN {
    @Override
    void write(StringBuilder text, LocalDate date, LocalDate today, Wording wording) {
      long away = ChronoUnit.DAYS.between(today, date);
      long days = Math.abs(away);
      if (away == 0 || away == -1) {
        near(text, away == 0 ? "today" : "yesterday");
      } else {
        text.append(
            days < DAYS_OF_A_WEEK
                ? Wording.weekday(date)
                : days < DAYS_OF_HALF_A_YEAR
                    ? SPOKEN_DATE.format(date)
                    : wording.of(date, Unit.DATE));
      }
    }
  };

  private static final int DAYS_OF_A_WEEK = 7;

  /** From here on nobody would know which year is meant. */
  private static final int DAYS_OF_HALF_A_YEAR = 183;

  private static final String ON = "on ";

  private static final String IS_DUE = " is due " + ON;
  private static final String WAS_DUE = " was due " + ON;

  private static final DateTimeFormatter SPOKEN_DATE =
      DateTimeFormatter.ofPattern("d MMMM", Locale.ENGLISH);

  /** Puts a day behind what is written so far. */
  abstract void write(StringBuilder text, LocalDate date, LocalDate today, Wording wording);

  /** What has gone by is not due any more. */
  private static void past(StringBuilder text) {
    int start = text.length() - IS_DUE.length();
    if (start >= 0 && text.indexOf(IS_DUE, start) == start) {
      text.setLength(start);
      text.append(WAS_DUE);
    }
  }

  /** A word that takes no "on" before it. */
  private static void near(StringBuilder text, String word) {
    int start = text.length() - ON.length();
    boolean isAfterOn =
        start >= 0
            && text.indexOf(ON, start) == start
            && (start == 0 || text.charAt(start - 1) == ' ');
    if (isAfterOn) {
      text.setLength(start);
    }
    boolean begins = text.isEmpty();
    text.append(begins ? Character.toUpperCase(word.charAt(0)) : word.charAt(0));
    text.append(word, 1, word.length());
  }
}
