package io.mingce.cleaning;

/// What comes first in dates that end in the year, `9/5/1971`. Only the channel knows.
public enum DateOrder {
    /// 5 September, as in the United States.
    MONTH_FIRST,
    /// 9 May, as in Europe.
    DAY_FIRST,
    /// Dates that could be either are not kept.
    UNKNOWN;

    /// What the dates of one column say together: a part above 12 is a day. [#UNKNOWN] where none tells or two disagree.
    public static DateOrder of(Iterable<String> column) {
        DateOrder order = UNKNOWN;
        for (String text : column) {
            DateOrder one = DateText.order(text);
            if (one != UNKNOWN && order != UNKNOWN && one != order) {
                return UNKNOWN;
            }
            order = one == UNKNOWN ? order : one;
        }
        return order;
    }
}
