package io.mingce.cleaning;

import java.util.Locale;

/// A unified social credit code, GB 32100-2015: registration department, category, division (6), organisation code (9,
/// GB 11714), check character (weights 3^i mod 31).
///
/// @param code 18 characters of the standard's 31
public record Uscc(String code) {

    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final String DEPARTMENTS = "123456789ANY";
    private static final byte[] VALUES = new byte[128];
    private static final int[] WEIGHTS = new int[17];

    static {
        java.util.Arrays.fill(VALUES, (byte) -1);
        for (int i = 0; i < ALPHABET.length(); i++) {
            VALUES[ALPHABET.charAt(i)] = (byte) i;
        }
        int weight = 1;
        for (int i = 0; i < WEIGHTS.length; i++) {
            WEIGHTS[i] = weight;
            weight = weight * 3 % 31;
        }
    }

    public Uscc {
        if (code.length() != 18 || !wellFormed(code) || code.charAt(17) != checkCharacter(code)) {
            throw new IllegalArgumentException("not a unified social credit code");
        }
    }

    public static Parsed<Uscc> parse(String text) {
        String compact = IdCard.code(text);
        String code = compact.replace('O', '0').replace('I', '1');
        if (code.length() != 18 || !wellFormed(code)) {
            return alphanumeric(code) && code.length() >= 15 && code.length() <= 20
                    ? Parsed.evidence(code, Rule.USCC_INVALID)
                    : Parsed.rejected(Rule.USCC_INVALID);
        }
        if (code.charAt(17) != checkCharacter(code)) {
            return Parsed.evidence(code, Rule.USCC_CHECK_DIGIT);
        }
        Rule rule = code.equals(compact) ? Rule.USCC_NORMALISED : Rule.USCC_LOOKALIKE;
        return Parsed.kept(new Uscc(code), !text.equals(code), rule);
    }

    @Override
    public String toString() {
        return "Uscc[…]";
    }

    private static boolean wellFormed(String code) {
        for (int i = 0; i < 18; i++) {
            char c = code.charAt(i);
            if (c >= 128 || VALUES[c] < 0) {
                return false;
            }
        }
        return DEPARTMENTS.indexOf(code.charAt(0)) >= 0 && Glyphs.digits(code.substring(2, 8));
    }

    private static char checkCharacter(String code) {
        int sum = 0;
        for (int i = 0; i < 17; i++) {
            sum += WEIGHTS[i] * VALUES[code.charAt(i)];
        }
        return ALPHABET.charAt((31 - sum % 31) % 31);
    }

    private static boolean alphanumeric(String code) {
        String lower = code.toLowerCase(Locale.ROOT);
        return lower.chars().allMatch(c -> (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z'));
    }
}
