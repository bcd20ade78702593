package org.playcaller.crm;

import java.util.Set;

/** A table of an export, with the columns it is of no use without. */
enum Table {
  USER(Column.ID),
  MANAGER(Column.ID, Column.MANAGER),
  QUOTA(Column.USER, Column.START, Column.QUOTA),
  ACCOUNT(Column.ID),
  CONTACT(Column.ID, Column.ACCOUNT),
  OPPORTUNITY(Column.ID, Column.OWNER, Column.CREATED),
  HISTORY(Column.OPPORTUNITY, Column.SINCE),
  TASK(Column.OWNER, Column.ACTIVITY_DATE),
  EVENT(Column.OWNER, Column.ACTIVITY_DATE),
  LEAD(Column.ID, Column.OWNER, Column.CREATED);

  private final Set<Column> needed;

  Table(Column... needed) {
    this.needed = Set.of(needed);
  }

  Set<Column> needed() {
    return needed;
  }

  /** Without these there is no rep and no deal; any other table is unknown where it is missing. */
  boolean isRequired() {
    return this == USER || this == OPPORTUNITY;
  }

  /**
   * Whether a row that was deleted is left out: a user who is gone still gives deals a name, and
   * the older versions of a deal are what its history is.
   */
  boolean heedsDeletion() {
    return this != USER && this != MANAGER && this != HISTORY;
  }
}
