package io.mingce.intake;

import io.mingce.cleaning.Text;

/// What makes a form definition a wrong one. Found at start, so that it never meets a customer.
final class Definitions {

    private Definitions() {}

    static void require(boolean right, String what) {
        if (!right) {
            throw new IllegalArgumentException("form definition: wrong " + what);
        }
    }

    static void requireBoth(Text text, String what) {
        require(!text.zh().isBlank() && !text.en().isBlank(), what + ": needed in both languages");
    }
}
