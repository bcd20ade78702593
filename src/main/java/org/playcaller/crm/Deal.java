package org.playcaller.crm;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An opportunity as the export holds it, closed or not.
 *
 * @param id the key
 * @param name the name to show
 * @param owner the user id of the rep
 * @param account the key of the account
 * @param currency the ISO 4217 code of its amounts
 * @param createdOn the day it was created
 * @param modifiedOn the day its row was last changed, as the row says
 * @param lastActivityOn the day of the last activity, as the row says
 * @param row what it looks like in its own row
 * @param history what it looked like before, by time
 */
record Deal(
    String id,
    @Nullable String name,
    String owner,
    @Nullable String account,
    @Nullable String currency,
    LocalDate createdOn,
    @Nullable LocalDate modifiedOn,
    @Nullable LocalDate lastActivityOn,
    Snapshot row,
    List<Snapshot> history) {}
