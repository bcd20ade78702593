package org.playcaller.crm;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.playcaller.state.LeadSource;

/**
 * Everything read from an export, before any day is chosen.
 *
 * @param users the users by id
 * @param managers the id of each user's manager, by the user's id
 * @param quotas the quotas
 * @param accounts the accounts by key
 * @param contacts the people at the accounts
 * @param deals the opportunities, open or closed
 * @param touches tasks and events; null where the export has neither file
 * @param prospects the leads
 * @param lastDay the day of the last thing created or changed; null where there is none
 */
record Export(
    Map<String, User> users,
    Map<String, String> managers,
    List<QuotaRow> quotas,
    Map<String, Account> accounts,
    List<Contact> contacts,
    List<Deal> deals,
    @Nullable List<Touch> touches,
    List<Prospect> prospects,
    @Nullable LocalDate lastDay) {

  /** A person who may own deals. */
  record User(String id, @Nullable String name, @Nullable ZoneId timeZone) {}

  /** What a user is to sell in the period that begins on a day; money, above 0. */
  record QuotaRow(String user, LocalDate start, @Nullable BigDecimal amount) {}

  /** A company; created on an unknown day where the export does not tell. */
  record Account(String id, @Nullable String name, @Nullable LocalDate createdOn) {}

  /** A person at a company. */
  record Contact(
      String id,
      String account,
      @Nullable String name,
      @Nullable String role,
      @Nullable String phone,
      @Nullable String email,
      @Nullable LocalDate createdOn) {}

  /** A lead; {@code convertedOn} is null where it is not known, or was never converted. */
  record Prospect(
      String id,
      String owner,
      @Nullable String name,
      @Nullable LeadSource source,
      LocalDate createdOn,
      boolean converted,
      @Nullable LocalDate convertedOn,
      boolean setAside,
      boolean unread) {}
}
