package io.mingce.cleaning;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The texts of one form, row or webhook by what their columns mean, untouched. A column may hold several texts
/// (mobile and land line); empty texts are left out.
public record RawRecord(Map<Column, List<String>> texts) {

    public RawRecord {
        var copy = new EnumMap<Column, List<String>>(Column.class);
        texts.forEach((column, values) -> copy.put(column, List.copyOf(values)));
        texts = copy;
    }

    /// All texts of `column` in their order; empty where there are none.
    public List<String> all(Column column) {
        return texts.getOrDefault(column, List.of());
    }

    /// First text of `column`, or the empty string.
    public String first(Column column) {
        List<String> all = all(column);
        return all.isEmpty() ? "" : all.getFirst();
    }

    public Set<Column> columns() {
        return texts.keySet();
    }

    /// Says which columns are filled, never with what.
    @Override
    public String toString() {
        return "RawRecord" + texts.keySet();
    }
}
