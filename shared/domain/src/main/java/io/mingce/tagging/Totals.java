package io.mingce.tagging;

import io.mingce.tagging.Happening.Bought;

/// What some orders or interactions come to. Money is in hundredths, so that sums are exact.
final class Totals {

    private final String currency;
    int count;
    int days;
    int first;
    int last;
    private int paid;
    long sum;
    private long largest;
    private long back;

    Totals(String currency) {
        this.currency = currency;
    }

    /// Newest first.
    void add(Happening each) {
        if (count == 0) {
            last = each.day();
        }
        if (count == 0 || each.day() != first) {
            days++;
        }
        first = each.day();
        count++;
        if (each instanceof Bought order && order.currency().equals(currency)) {
            paid++;
            sum += order.net();
            largest = Math.max(largest, order.net());
            back += order.back();
        }
    }

    double money() {
        return sum / 100.0;
    }

    /// 0 where there is none.
    double average() {
        return paid == 0 ? 0 : sum / 100.0 / paid;
    }

    double largest() {
        return largest / 100.0;
    }

    double back() {
        return back / 100.0;
    }

    /// Days between two days on which there was one, on average; [Happenings#NEVER] where there were fewer than two.
    double usualGap() {
        return days < 2 ? Happenings.NEVER : (last - first) / (days - 1.0);
    }
}
