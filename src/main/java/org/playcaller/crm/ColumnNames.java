package org.playcaller.crm;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Under which names an export holds its tables and columns; case makes no difference. */
public final class ColumnNames {

  private static final ColumnNames DATA_LOADER =
      new ColumnNames(
          Map.of(
              Table.USER, List.of("User.csv"),
              Table.MANAGER, List.of("Manager.csv"),
              Table.QUOTA, List.of("Quota.csv", "ForecastingQuota.csv"),
              Table.ACCOUNT, List.of("Account.csv"),
              Table.CONTACT, List.of("Contact.csv"),
              Table.OPPORTUNITY, List.of("Opportunity.csv"),
              Table.HISTORY, List.of("OpportunityHistory.csv"),
              Table.TASK, List.of("Task.csv"),
              Table.EVENT, List.of("Event.csv"),
              Table.LEAD, List.of("Lead.csv")),
          Column::dataLoader,
          false);

  private static final ColumnNames WAREHOUSE =
      new ColumnNames(
          Map.of(
              Table.USER, List.of("sf_user_data.csv", "user.csv"),
              Table.MANAGER, List.of("sf_manager_data.csv", "manager.csv"),
              Table.QUOTA, List.of("sf_forecasting_quota_data.csv", "forecasting_quota.csv"),
              Table.ACCOUNT, List.of("sf_account_data.csv", "account.csv"),
              Table.CONTACT, List.of("sf_contact_data.csv", "contact.csv"),
              Table.OPPORTUNITY, List.of("sf_opportunity_data.csv", "opportunity.csv"),
              Table.HISTORY, List.of("sf_opportunity_history_data.csv", "opportunity_history.csv"),
              Table.TASK, List.of("sf_task_data.csv", "task.csv"),
              Table.EVENT, List.of("sf_event_data.csv", "event.csv"),
              Table.LEAD, List.of("sf_lead_data.csv", "lead.csv")),
          Column::warehouse,
          false);

  private final Map<Table, List<String>> files;
  private final Function<Column, List<String>> columns;
  private final boolean readsDeleted;

  private ColumnNames(
      Map<Table, List<String>> files,
      Function<Column, List<String>> columns,
      boolean readsDeleted) {
    this.files = files;
    this.columns = columns;
    this.readsDeleted = readsDeleted;
  }

  /**
   * The names the data loader gives: {@code Opportunity.csv} with {@code CloseDate}.
   *
   * @return the names
   */
  public static ColumnNames dataLoader() {
    return DATA_LOADER;
  }

  /**
   * The names of a warehouse: {@code sf_opportunity_data.csv} or {@code opportunity.csv} with
   * {@code close_date}.
   *
   * @return the names
   */
  public static ColumnNames warehouse() {
    return WAREHOUSE;
  }

  /**
   * The names a folder goes by, told from its file of opportunities and that file's header.
   *
   * @param dir the folder of the export
   * @return the warehouse's names where they fit, otherwise the data loader's
   * @throws IOException if the file cannot be read
   */
  public static ColumnNames of(Path dir) throws IOException {
    Optional<Path> file = WAREHOUSE.file(dir, Table.OPPORTUNITY);
    return file.isPresent() && CsvFile.hasHeader(file.get(), WAREHOUSE) ? WAREHOUSE : DATA_LOADER;
  }

  /**
   * The same names, with rows marked as deleted or replaced read like any other. Without this they
   * are left out and listed as rejects: a deal deleted in the CRM is no deal to work on.
   *
   * @return the names
   */
  public ColumnNames withDeleted() {
    return new ColumnNames(files, columns, true);
  }

  boolean readsDeleted() {
    return readsDeleted;
  }

  List<String> names(Column column) {
    return columns.apply(column);
  }

  String fileName(Table table) {
    return files.get(table).get(0);
  }

  Optional<Path> file(Path dir, Table table) {
    return files.get(table).stream().map(dir::resolve).filter(Files::isRegularFile).findFirst();
  }
}
