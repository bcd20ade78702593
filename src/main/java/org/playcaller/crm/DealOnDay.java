package org.playcaller.crm;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A deal as it stood at the end of a day.
 *
 * <p>The deal's own row counts where it is known to have stood so by then: its last change, where
 * the export tells it, and its history both end on or before the day. Otherwise the last row of
 * history up to the day counts. A deal with neither is told as open with its stage unknown, except
 * that a row that says closed on or before the day is believed. A row that closed after the day did
 * not stand so without a history that says it did, whenever it was last changed.
 *
 * <p>History that goes on after a closed row means that the deal was opened again: it is what its
 * last row up to the day says, so one deal can be lost as of one day and open as of a later one.
 *
 * @param deal the deal
 * @param now what it looked like at the end of the day
 * @param path its history up to the day, by time
 * @param closedOn the day it closed; null where it is open, or where that is not known
 */
record DealOnDay(Deal deal, Snapshot now, List<Snapshot> path, @Nullable LocalDate closedOn) {

  private static final Snapshot OPEN_AND_UNKNOWN =
      new Snapshot(null, null, null, Outlook.OPEN, null, null, null, null);

  /**
   * The deal at the end of a day on which it existed.
   *
   * @param order how rows of history follow each other
   * @param exportIsOver whether the export holds nothing from after the day
   */
  static DealOnDay of(Deal deal, LocalDate day, Comparator<Snapshot> order, boolean exportIsOver) {
    List<Snapshot> path =
        deal.history().stream().filter(s -> !s.day().isAfter(day)).sorted(order).toList();
    Snapshot now = now(deal, day, path, exportIsOver);
    return new DealOnDay(deal, now, path, closedOn(now, day, path));
  }

  private static Snapshot now(Deal deal, LocalDate day, List<Snapshot> path, boolean exportIsOver) {
    Snapshot row = deal.row();
    boolean historyIsOver = path.size() == deal.history().size();
    LocalDate modified = deal.modifiedOn();
    boolean rowIsDated = modified != null || !deal.history().isEmpty();
    boolean closedLater =
        !row.isOpen() && row.closeDate() != null && row.closeDate().isAfter(day) && !exportIsOver;
    boolean rowStands =
        historyIsOver
            && (modified == null || !modified.isAfter(day))
            && (rowIsDated || exportIsOver)
            && !(path.isEmpty() && closedLater);
    if (rowStands) {
      return row;
    }
    if (!path.isEmpty()) {
      Snapshot last = path.get(path.size() - 1);
      return last.probability() == null && last.sameStage(row) ? withProbability(last, row) : last;
    }
    boolean closedByThen =
        historyIsOver && !row.isOpen() && row.closeDate() != null && !row.closeDate().isAfter(day);
    return closedByThen ? row : OPEN_AND_UNKNOWN;
  }

  /** A stage has its usual chance: in the same stage as today the deal had the same. */
  private static Snapshot withProbability(Snapshot last, Snapshot row) {
    return new Snapshot(
        last.id(),
        last.since(),
        last.stage(),
        last.outlook(),
        last.amount(),
        last.closeDate(),
        last.forecast(),
        row.probability());
  }

  /** The close date; a deal closed ahead of its close date closed on the day that was entered. */
  private static @Nullable LocalDate closedOn(Snapshot now, LocalDate day, List<Snapshot> path) {
    if (now.isOpen()) {
      return null;
    }
    LocalDate closeDate = now.closeDate();
    return closeDate != null && !closeDate.isAfter(day) ? closeDate : enteredOn(now, path);
  }

  private static @Nullable LocalDate enteredOn(Snapshot now, List<Snapshot> path) {
    LocalDate entered = null;
    for (int i = path.size() - 1; i >= 0 && path.get(i).sameStage(now); i--) {
      entered = path.get(i).day();
    }
    return entered;
  }

  boolean isOpen() {
    return now.isOpen();
  }

  /** Whether it is a deal that was won, rather than a credit note. */
  boolean isWon() {
    return now.outlook() == Outlook.WON && !isCreditNote();
  }

  /** Whether it lowers what is closed-won and is no deal: closed-won with an amount below 0. */
  boolean isCreditNote() {
    return now.outlook() == Outlook.WON && now.amount() != null && now.amount().signum() < 0;
  }

  /** Whether the export knows nothing of it yet but that it will be a credit note. */
  boolean isCreditNoteToCome() {
    Snapshot row = deal.row();
    boolean isNote =
        row.outlook() == Outlook.WON && row.amount() != null && row.amount().signum() < 0;
    return isNote && isOpen() && path.isEmpty();
  }

  boolean isLost() {
    return now.outlook() == Outlook.LOST;
  }

  @Nullable BigDecimal amount() {
    return now.amount();
  }

  /** The day it entered its stage, which is not before the day it was created. */
  @Nullable LocalDate stageEnteredOn() {
    LocalDate entered = enteredOn(now, path);
    return entered != null && entered.isBefore(deal.createdOn()) ? deal.createdOn() : entered;
  }

  /**
   * How often the close date moved later while the deal was open: the close date of a closed row is
   * no expectation, so opening a deal again is no push. Null where its history tells no close date.
   */
  @Nullable Integer timesPushed() {
    if (path.stream().allMatch(snapshot -> snapshot.closeDate() == null)) {
      return null;
    }
    int pushes = 0;
    LocalDate expected = null;
    for (Snapshot snapshot : path) {
      LocalDate closeDate = snapshot.closeDate();
      if (snapshot.isOpen() && closeDate != null) {
        pushes += expected != null && closeDate.isAfter(expected) ? 1 : 0;
        expected = closeDate;
      }
    }
    return pushes;
  }
}
