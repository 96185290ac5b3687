package io.mingce.directory;

import io.mingce.customer.CustomerId;

/// A customer's id in two numbers of 60 bits, in the order of the ids.
record PackedId(long high, long low) {

    /// Digits as their order in ASCII wants it.
    private static final String DIGITS = "234567abcdefghijklmnopqrstuvwxyz";

    private static final int HALF = 12;
    private static final int BITS = 5;

    /// @throws IllegalArgumentException where it is none of 24 characters `a-z2-7`
    static PackedId of(CustomerId id) {
        if (!fits(id.value())) {
            throw new IllegalArgumentException("not an id of a customer");
        }
        return new PackedId(number(id.value(), 0), number(id.value(), HALF));
    }

    static boolean fits(String id) {
        return id.length() == 2 * HALF && id.chars().allMatch(c -> DIGITS.indexOf(c) >= 0);
    }

    CustomerId id() {
        return id(high, low);
    }

    static CustomerId id(long high, long low) {
        var text = new char[2 * HALF];
        write(high, text, 0);
        write(low, text, HALF);
        return new CustomerId(new String(text));
    }

    private static long number(String text, int from) {
        long number = 0;
        for (int i = from; i < from + HALF; i++) {
            char c = text.charAt(i);
            number = number << BITS | (c <= '7' ? c - '2' : c - 'a' + 6);
        }
        return number;
    }

    private static void write(long number, char[] text, int from) {
        long rest = number;
        for (int i = from + HALF - 1; i >= from; i--) {
            text[i] = DIGITS.charAt((int) (rest & 31));
            rest >>>= BITS;
        }
    }
}
