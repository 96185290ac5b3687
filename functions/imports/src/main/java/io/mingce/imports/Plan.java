package io.mingce.imports;

import io.mingce.cleaning.Column;
import io.mingce.cleaning.DateOrder;
import io.mingce.imports.file.Layout;
import io.mingce.imports.file.Row;
import io.mingce.imports.file.TableFile;
import io.mingce.imports.header.Header;
import io.mingce.imports.header.Mapping;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// How the rows of an import are to be read: kept with it, so that every part is read alike.
///
/// @param layout of the file
/// @param meanings what a person said the columns of this channel mean, by header text
/// @param otherTables further sheets that look like tables of customers and are not read
/// @param dates what comes first in dates such as 4/6/2024, as the file's own dates prove
record Plan(Layout layout, Map<String, Column> meanings, int otherTables, DateOrder dates) {

    static final String NAME = "plan";

    /// Rows that are looked at to see how dates are written.
    private static final int SAMPLE = 2_000;

    private static final List<Column> DATES = List.of(Column.RECORDED_AT, Column.BIRTH_DATE);

    /// The plan for a file, which is read once more up to [#SAMPLE] rows.
    static Plan of(TableFile table, Map<String, Column> meanings) throws IOException {
        var dates = new ArrayList<String>();
        try (var reader = table.rows()) {
            Optional<Row> row = reader.next();
            for (int i = 0; i < SAMPLE && row.isPresent(); i++, row = reader.next()) {
                var raw = table.header().toRaw(row.get().cells());
                DATES.forEach(column -> dates.addAll(raw.all(column)));
            }
        }
        return new Plan(table.layout(), meanings, table.otherTables(), DateOrder.of(dates));
    }

    Header header() {
        return Header.of(layout.headers(), new Mapping(meanings));
    }
}
