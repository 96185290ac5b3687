package io.mingce.cleaning;

import java.time.Year;

/// Which days the calendar has, without exceptions for those it has not.
final class Days {

    private static final int[] LENGTHS = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};

    private Days() {}

    static boolean exists(int year, int month, int day) {
        return month >= 1
                && month <= 12
                && day >= 1
                && (day <= LENGTHS[month - 1] || (month == 2 && day == 29 && Year.isLeap(year)));
    }
}
