package org.playcaller.crm;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Reads the files of an export, each once, and lists what could not be taken as it stands. */
final class ExportReader {

  private final Path dir;
  private final ColumnNames names;
  private final Progress progress;
  private final List<Reject> rejects = new ArrayList<>();
  private final Map<Table, Set<String>> keys = new EnumMap<>(Table.class);
  private final Owners owners = new Owners();
  private @Nullable LocalDate lastDay;

  ExportReader(Path dir, ColumnNames names, Progress progress) {
    this.dir = dir;
    this.names = names;
    this.progress = progress;
  }

  List<Reject> rejects() {
    return rejects;
  }

  /** Users come first, since every other file names them; opportunities before their history. */
  Export read() throws IOException {
    Map<String, String> managers = new HashMap<>();
    Map<String, Export.User> users = users(managers);
    each(Table.MANAGER, row -> manager(row, managers));
    List<Export.QuotaRow> quotas = quotas();
    Map<String, Export.Account> accounts = accounts();
    List<Export.Contact> contacts = contacts();
    List<Deal> deals = new DealReader(this).read();
    List<Touch> touches = new ArrayList<>();
    TouchReader touchReader = new TouchReader(this);
    boolean tasks = each(Table.TASK, row -> touchReader.read(Table.TASK, row, touches));
    boolean events = each(Table.EVENT, row -> touchReader.read(Table.EVENT, row, touches));
    List<Export.Prospect> prospects = new LeadReader(this).read();
    return new Export(
        users,
        managers,
        quotas,
        accounts,
        contacts,
        deals,
        tasks || events ? touches : null,
        prospects,
        lastDay);
  }

  /**
   * Reads a table.
   *
   * @return whether the export has the file
   */
  boolean each(Table table, Consumer<Row> rows) throws IOException {
    Optional<Path> file = names.file(dir, table);
    if (file.isPresent()) {
      new CsvFile(file.get(), names, rejects::add).read(table, progress, rows);
    } else if (table.isRequired()) {
      throw new UnreadableExport(
          dir + " has no file " + names.fileName(table) + ": name the folder of an export");
    }
    return file.isPresent();
  }

  /** The row's key; null, and the row is rejected, where it has none or one that came before. */
  @Nullable String newKey(Table table, Row row) {
    String id = row.key(Column.ID);
    return id != null && isNew(table, id, Column.ID, row) ? id : null;
  }

  boolean isNew(Table table, String key, Column column, Row row) {
    boolean isNew = keys.computeIfAbsent(table, t -> new HashSet<>()).add(key);
    if (!isNew) {
      row.reject(column, "came before in this file; the first is kept, this row is left out");
    }
    return isNew;
  }

  @Nullable String owner(Row row) {
    return owners.find(row, Column.OWNER);
  }

  /** Takes note of a day on which something was written into the CRM. */
  @Nullable LocalDate written(@Nullable LocalDate day) {
    if (day != null && (lastDay == null || day.isAfter(lastDay))) {
      lastDay = day;
    }
    return day;
  }

  /** A day on which the row was created; null, and the row is rejected, where it is not known. */
  @Nullable LocalDate created(Row row) {
    return written(row.neededDate(Column.CREATED));
  }

  private Map<String, Export.User> users(Map<String, String> managers) throws IOException {
    Map<String, Export.User> users = new HashMap<>();
    each(
        Table.USER,
        row -> {
          String id = newKey(Table.USER, row);
          if (id != null) {
            ZoneId zone = row.value(Column.TIME_ZONE, ExportReader::zone);
            Export.User user = new Export.User(id, row.fullName(), zone);
            users.put(id, user);
            owners.add(id, user.name());
            manager(row, managers);
          }
        });
    return users;
  }

  private void manager(Row row, Map<String, String> managers) {
    String user = row.text(Column.ID);
    String manager = row.text(Column.MANAGER);
    if (user != null && manager != null) {
      managers.putIfAbsent(user, manager);
    }
  }

  private List<Export.QuotaRow> quotas() throws IOException {
    List<Export.QuotaRow> quotas = new ArrayList<>();
    each(
        Table.QUOTA,
        row -> {
          String user = owners.find(row, Column.USER);
          LocalDate start = user == null ? null : row.neededDate(Column.START);
          if (user != null
              && start != null
              && isNew(Table.QUOTA, user + " " + start, Column.START, row)) {
            BigDecimal amount = row.money(Column.QUOTA);
            if (amount != null && amount.signum() == 0) {
              row.reject(Column.QUOTA, "a quota of 0 is none; taken as unknown");
              amount = null;
            }
            quotas.add(new Export.QuotaRow(user, start, amount));
          }
        });
    return quotas;
  }

  private Map<String, Export.Account> accounts() throws IOException {
    Map<String, Export.Account> accounts = new HashMap<>();
    each(
        Table.ACCOUNT,
        row -> {
          String id = newKey(Table.ACCOUNT, row);
          if (id != null) {
            LocalDate created = written(row.date(Column.CREATED));
            accounts.put(id, new Export.Account(id, row.text(Column.NAME), created));
          }
        });
    return accounts;
  }

  private List<Export.Contact> contacts() throws IOException {
    List<Export.Contact> contacts = new ArrayList<>();
    each(
        Table.CONTACT,
        row -> {
          String id = newKey(Table.CONTACT, row);
          String account = row.text(Column.ACCOUNT);
          if (id != null && account != null) {
            LocalDate created = written(row.date(Column.CREATED));
            contacts.add(
                new Export.Contact(
                    id,
                    account,
                    row.fullName(),
                    row.text(Column.TITLE),
                    row.text(Column.PHONE),
                    row.text(Column.EMAIL),
                    created));
          }
        });
    return contacts;
  }

  private static ZoneId zone(String text) {
    try {
      return ZoneId.of(text);
    } catch (DateTimeException e) {
      throw new IllegalArgumentException("no time zone we know", e);
    }
  }
}
