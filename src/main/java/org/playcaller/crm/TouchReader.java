package org.playcaller.crm;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.playcaller.state.ActivityKind;
import org.playcaller.state.Outcome;

/** Reads tasks and events. */
final class TouchReader {

  private static final int SECONDS_A_MINUTE = 60;
  private static final Set<String> COMPLETE = Set.of("completed", "complete", "done", "closed");

  private final ExportReader export;
  private final Map<List<@Nullable Object>, ActivityKind> kinds = new HashMap<>();

  TouchReader(ExportReader export) {
    this.export = export;
  }

  void read(Table table, Row row, List<Touch> touches) {
    String id = row.text(Column.ID);
    if (id != null && !export.isNew(table, id, Column.ID, row)) {
      return;
    }
    String owner = export.owner(row);
    boolean toldWhenCreated = row.has(Column.CREATED);
    LocalDate created = owner != null && toldWhenCreated ? export.created(row) : null;
    if (owner == null || (created == null && toldWhenCreated)) {
      return;
    }
    LocalDate on = row.neededDate(Column.ACTIVITY_DATE);
    if (on == null) {
      return;
    }
    Outcome outcome = row.value(Column.DISPOSITION, Picklists::outcome);
    touches.add(
        new Touch(
            id,
            owner,
            row.text(Column.WHAT),
            created,
            on,
            kind(table, row),
            row.count(Column.EVENT_MINUTES),
            minutes(row.count(Column.CALL_SECONDS)),
            outcome,
            table == Table.EVENT || isDone(row)));
  }

  /** Few subjects come many times, so each is looked at once. */
  private ActivityKind kind(Table table, Row row) {
    String subtype = row.text(Column.SUBTYPE);
    String subject = row.text(Column.SUBJECT);
    return kinds.computeIfAbsent(
        Arrays.asList(table, subtype, subject), key -> Subject.kind(table, subtype, subject));
  }

  /** A task that is neither complete nor has a result when its day has passed was not done. */
  private static boolean isDone(Row row) {
    String status = row.text(Column.STATUS);
    return Boolean.TRUE.equals(row.flag(Column.CLOSED))
        || row.text(Column.DISPOSITION) != null
        || (status == null && !row.has(Column.STATUS) && !row.has(Column.CLOSED))
        || (status != null && COMPLETE.contains(status.toLowerCase(Locale.ROOT)));
  }

  private static @Nullable Integer minutes(@Nullable Integer seconds) {
    return seconds == null ? null : (seconds + SECONDS_A_MINUTE - 1) / SECONDS_A_MINUTE;
  }
}
