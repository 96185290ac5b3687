package io.mingce.store.erasure;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.Iterator;
import java.util.Set;
import java.util.TreeSet;

/// Numbers of rows as short texts, for example `2-5,9`: somebody who is in every row of a file fits too.
final class RowRanges {

    private RowRanges() {}

    static String write(Collection<Long> rows) {
        var ranges = new ArrayList<String>();
        Iterator<Long> each = new TreeSet<>(rows).iterator();
        if (!each.hasNext()) {
            return "";
        }
        long first = each.next();
        long last = first;
        while (each.hasNext()) {
            long row = each.next();
            if (row != last + 1) {
                ranges.add(range(first, last));
                first = row;
            }
            last = row;
        }
        ranges.add(range(first, last));
        return String.join(",", ranges);
    }

    private static String range(long first, long last) {
        return first == last ? Long.toString(first) : first + "-" + last;
    }

    static Set<Long> read(String text) {
        var rows = new HashSet<Long>();
        if (text.isEmpty()) {
            return rows;
        }
        for (String range : text.split(",", -1)) {
            int dash = range.indexOf('-');
            long first = Long.parseLong(dash < 0 ? range : range.substring(0, dash));
            long last = dash < 0 ? first : Long.parseLong(range.substring(dash + 1));
            for (long row = first; row <= last; row++) {
                rows.add(row);
            }
        }
        return rows;
    }
}
