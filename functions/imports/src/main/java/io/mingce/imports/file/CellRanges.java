package io.mingce.imports.file;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Tells of references such as `B5` and `B5:C6` whether they are to cells of certain rows alone.
///
/// @param rows from 1
record CellRanges(Set<Long> rows) {

    private static final Pattern CELLS =
            Pattern.compile("\\$?[A-Z]{1,3}\\$?(\\d{1,9})(?::\\$?[A-Z]{1,3}\\$?(\\d{1,9}))?");

    boolean within(String reference) {
        Matcher cells = CELLS.matcher(reference.strip());
        if (!cells.matches()) {
            return false;
        }
        long first = Long.parseLong(cells.group(1));
        long last = cells.group(2) == null ? first : Long.parseLong(cells.group(2));
        if (last < first || last - first >= rows.size()) {
            return false;
        }
        for (long row = first; row <= last; row++) {
            if (!rows.contains(row)) {
                return false;
            }
        }
        return true;
    }

    /// The number that a text is, if it is a sound one.
    static Optional<Long> number(String text) {
        if (text.isEmpty()
                || text.length() > 18
                || !text.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return Optional.empty();
        }
        return Optional.of(Long.parseLong(text));
    }
}
