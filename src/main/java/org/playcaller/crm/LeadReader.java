package org.playcaller.crm;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.playcaller.crm.Export.Prospect;

/** Reads leads. */
final class LeadReader {

  private final ExportReader export;
  private final List<Prospect> prospects = new ArrayList<>();

  LeadReader(ExportReader export) {
    this.export = export;
  }

  List<Prospect> read() throws IOException {
    export.each(Table.LEAD, this::lead);
    return prospects;
  }

  private void lead(Row row) {
    String id = export.newKey(Table.LEAD, row);
    String owner = id == null ? null : export.owner(row);
    LocalDate created = owner == null ? null : export.created(row);
    if (id == null || owner == null || created == null) {
      return;
    }
    String name = row.fullName();
    String status = row.text(Column.STATUS);
    LocalDate convertedOn = export.written(row.date(Column.CONVERTED_ON));
    prospects.add(
        new Prospect(
            id,
            owner,
            name == null ? row.text(Column.COMPANY) : name,
            row.value(Column.LEAD_SOURCE, Picklists::leadSource),
            created,
            Boolean.TRUE.equals(row.flag(Column.CONVERTED)) || convertedOn != null,
            convertedOn,
            status != null && Picklists.isSetAside(status),
            Boolean.TRUE.equals(row.flag(Column.UNREAD))));
  }
}
