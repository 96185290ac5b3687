package io.mingce.imports.file;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Records of RFC 4180 with any delimiter and any line end. Where quotation marks do not match, the line on which the
/// record begins is one broken row, and reading goes on with the line below it: one stray mark costs one row, not the
/// rest of the file.
final class DelimitedGrid implements TextGrid {

    private final Lines lines;
    private final char delimiter;
    private List<Line> record = List.of();

    DelimitedGrid(Lines lines, char delimiter) {
        this.lines = lines;
        this.delimiter = delimiter;
    }

    @Override
    public Optional<Cells> next() throws IOException {
        Line line = lines.next();
        if (line == null) {
            return Optional.empty();
        }
        record = List.of(line);
        return Optional.of(
                line.text().indexOf('"') < 0
                        ? new Cells(line.number(), split(line.text()))
                        : quoted(line));
    }

    private List<String> split(String text) {
        var cells = new ArrayList<String>(24);
        int at = 0;
        for (int stop = text.indexOf(delimiter); stop >= 0; stop = text.indexOf(delimiter, at)) {
            cells.add(text.substring(at, stop));
            at = stop + 1;
        }
        cells.add(text.substring(at));
        return cells;
    }

    private Cells quoted(Line first) throws IOException {
        var cells = new ArrayList<String>(24);
        var cursor = new Cursor(first);
        while (true) {
            String cell = cursor.at('"') ? quotedCell(cursor) : cursor.upTo(delimiter);
            if (cell == null || !(cursor.atEnd() || cursor.at(delimiter))) {
                lines.unread(cursor.taken);
                return new Cells(
                        first.number(), split(first.text()), Optional.of(Fault.BROKEN_QUOTES));
            }
            cells.add(cell);
            if (cursor.atEnd()) {
                record = cursor.with(first);
                return new Cells(first.number(), cells);
            }
            cursor.position++;
        }
    }

    /// The text between the marks; null if there is no second one.
    private @Nullable String quotedCell(Cursor cursor) throws IOException {
        var cell = new StringBuilder();
        cursor.position++;
        while (true) {
            String more = cursor.upToOrNull('"');
            if (more == null) {
                cell.append(cursor.rest()).append(cursor.lineEnd);
                if (!nextLine(cursor, cell.length())) {
                    return null;
                }
                continue;
            }
            cell.append(more);
            cursor.position++;
            if (!cursor.at('"')) {
                return cell.toString();
            }
            cell.append('"');
            cursor.position++;
        }
    }

    private boolean nextLine(Cursor cursor, int length) throws IOException {
        if (cursor.taken.size() >= Limits.LINES_OF_A_CELL || length > Limits.LINE) {
            return false;
        }
        Line line = lines.next();
        if (line == null) {
            return false;
        }
        cursor.taken.add(line);
        cursor.moveTo(line);
        return true;
    }

    @Override
    public List<Line> lines() {
        return record;
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }

    /// Where in a record that may go over several lines.
    private static final class Cursor {
        final List<Line> taken = new ArrayList<>();
        String text;
        String lineEnd;
        int position;

        Cursor(Line first) {
            text = first.text();
            lineEnd = first.end();
        }

        void moveTo(Line line) {
            text = line.text();
            lineEnd = line.end();
            position = 0;
        }

        List<Line> with(Line first) {
            if (taken.isEmpty()) {
                return List.of(first);
            }
            var all = new ArrayList<Line>(taken.size() + 1);
            all.add(first);
            all.addAll(taken);
            return all;
        }

        boolean atEnd() {
            return position >= text.length();
        }

        boolean at(char c) {
            return position < text.length() && text.charAt(position) == c;
        }

        String rest() {
            return text.substring(position);
        }

        String upTo(char c) {
            String found = upToOrNull(c);
            if (found != null) {
                return found;
            }
            String rest = rest();
            position = text.length();
            return rest;
        }

        @Nullable String upToOrNull(char c) {
            int stop = text.indexOf(c, position);
            if (stop < 0) {
                return null;
            }
            String found = text.substring(position, stop);
            position = stop;
            return found;
        }
    }
}
