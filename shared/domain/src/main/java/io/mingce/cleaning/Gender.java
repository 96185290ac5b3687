package io.mingce.cleaning;

import java.util.Locale;

/// What a customer is addressed as, and what an ID card says.
public enum Gender {
    MALE,
    FEMALE;

    private static final Vocabulary WORDS = Vocabulary.read("genders.tsv");

    /// Reads the words of either language, `M`/`F`, forms of address, and the codes `1` and `2` of GB/T 2261.1.
    public static Parsed<Gender> parse(String text) {
        return WORDS.parse(text, Rule.GENDER_NORMALISED, Rule.GENDER_UNKNOWN)
                .map(code -> valueOf(code.toUpperCase(Locale.ROOT)));
    }

    /// The form in which it is stored: `male` or `female`.
    public String code() {
        return this == MALE ? "male" : "female";
    }
}
