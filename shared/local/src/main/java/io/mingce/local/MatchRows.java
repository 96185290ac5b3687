package io.mingce.local;

import io.mingce.cleaning.Column;
import io.mingce.cleaning.DateOrder;
import io.mingce.cleaning.RawRecord;
import io.mingce.imports.file.Row;
import io.mingce.imports.file.RowReader;
import io.mingce.imports.file.TableFile;
import io.mingce.matching.MatchFile;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;

/// The rows of a table as matching reads them. A row is known by the file's own id where every row has one of its own,
/// else by its number. The id is never matched by.
final class MatchRows implements Iterable<MatchFile.Input> {

    private final TableFile table;
    private final List<String> dates = new ArrayList<>();
    private final boolean ids;

    /// Reads the table once.
    MatchRows(TableFile table) throws IOException {
        this.table = table;
        this.ids = unique();
    }

    /// How the file writes its dates.
    DateOrder dates() {
        return DateOrder.of(dates);
    }

    @Override
    public Iterator<MatchFile.Input> iterator() {
        try {
            return new Rows(table.rows());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean unique() throws IOException {
        Set<String> seen = new HashSet<>();
        boolean unique = true;
        try (RowReader rows = table.rows()) {
            for (var row = rows.next(); row.isPresent(); row = rows.next()) {
                RawRecord raw = table.header().toRaw(row.get().cells());
                dates.addAll(raw.all(Column.BIRTH_DATE));
                String id = unique ? raw.first(Column.EXTERNAL_ID) : "";
                unique = !id.isBlank() && seen.add(id);
            }
        }
        return unique;
    }

    private final class Rows implements Iterator<MatchFile.Input> {

        private final RowReader reader;
        private @Nullable Row next;

        Rows(RowReader reader) {
            this.reader = reader;
            this.next = read();
        }

        @Override
        public boolean hasNext() {
            return next != null;
        }

        @Override
        public MatchFile.Input next() {
            Row row = next;
            if (row == null) {
                throw new NoSuchElementException();
            }
            next = read();
            RawRecord raw = table.header().toRaw(row.cells());
            String id = ids ? raw.first(Column.EXTERNAL_ID).strip() : Long.toString(row.number());
            return new MatchFile.Input(id, row.problem().isEmpty() ? without(raw) : NOTHING);
        }

        private @Nullable Row read() {
            try {
                Row row = reader.next().orElse(null);
                if (row == null) {
                    reader.close();
                }
                return row;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static final RawRecord NOTHING = new RawRecord(Map.of());

    private static RawRecord without(RawRecord raw) {
        var texts = new EnumMap<Column, List<String>>(Column.class);
        texts.putAll(raw.texts());
        texts.remove(Column.EXTERNAL_ID);
        return new RawRecord(texts);
    }
}
