package io.mingce.directory;

import io.mingce.rfm.Borders;
import io.mingce.rfm.Bought;
import io.mingce.rfm.RfmSegment;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;

/// What the customers of all rows bought: eight bytes a row.
final class Sales {

    private char[] last = new char[0];
    private char[] orders = new char[0];
    private int[] yuan = new int[0];

    void grow(int rows) {
        last = Arrays.copyOf(last, rows);
        orders = Arrays.copyOf(orders, rows);
        yuan = Arrays.copyOf(yuan, rows);
    }

    void set(int row, Bought bought) {
        last[row] = (char) bought.last();
        orders[row] = (char) bought.orders();
        yuan[row] = bought.yuan();
    }

    void copy(int from, int to) {
        last[to] = last[from];
        orders[to] = orders[from];
        yuan[to] = yuan[from];
    }

    Bought get(int row) {
        return new Bought(last[row], orders[row], yuan[row]);
    }

    /// The segment of a row; null where nothing was ever ordered.
    @Nullable RfmSegment segment(int row, Borders.Ruler ruler) {
        return last[row] == 0 ? null : ruler.segment(last[row], orders[row], yuan[row]);
    }
}
