package io.mingce.matching;

import io.mingce.matching.BlockingKey.Kind;

import java.util.LinkedHashSet;
import java.util.Set;

/// Keys by which mobile numbers of eleven digits meet that differ in one of the last eight digits, or in the order of two of
/// them side by side: three keys that leave out the 4th to 6th, the 6th to 9th, and the 9th to 11th digit.
final class PhonePieces {

    private static final int SUBSCRIBER = 8;

    private PhonePieces() {}

    /// The three keys of each number; of one whose last digit was lost, the one without the end.
    static Set<BlockingKey> of(MatchProfile profile) {
        var keys = new LinkedHashSet<BlockingKey>();
        profile.phones().forEach(phone -> pieces(national(phone), keys));
        profile.phoneParts().forEach(part -> pieces(part, keys));
        return keys;
    }

    /// The numbers that share a key with one of the profile's and are one digit, or one exchange, away from it.
    static Set<BlockingKey> neighbours(MatchProfile profile) {
        var keys = new LinkedHashSet<BlockingKey>();
        for (String phone : profile.phones()) {
            if (national(phone).length() == 11) {
                neighbours(phone, keys);
            }
        }
        return keys;
    }

    private static void pieces(String digits, Set<BlockingKey> keys) {
        if (digits.indexOf('*') >= 0 || !digits.startsWith("1")) {
            return;
        }
        if (digits.length() == 11) {
            keys.add(key(1, digits.substring(0, 3) + digits.substring(6)));
            keys.add(key(2, digits.substring(0, 5) + digits.substring(9)));
        }
        if (digits.length() == 11 || digits.length() == 10) {
            keys.add(key(3, digits.substring(0, 8)));
        }
    }

    private static BlockingKey key(int without, String digits) {
        return new BlockingKey(Kind.PHONE_PIECE, without + digits);
    }

    private static void neighbours(String phone, Set<BlockingKey> keys) {
        char[] digits = phone.toCharArray();
        int start = digits.length - SUBSCRIBER;
        for (int i = start; i < digits.length; i++) {
            char right = digits[i];
            for (char digit = '0'; digit <= '9'; digit++) {
                digits[i] = digit;
                add(digits, keys);
            }
            digits[i] = right;
            if (i + 1 < digits.length) {
                digits[i] = digits[i + 1];
                digits[i + 1] = right;
                add(digits, keys);
                digits[i + 1] = digits[i];
                digits[i] = right;
            }
        }
        keys.remove(new BlockingKey(Kind.PHONE, phone));
    }

    private static void add(char[] phone, Set<BlockingKey> keys) {
        keys.add(new BlockingKey(Kind.PHONE, new String(phone)));
    }

    private static String national(String phone) {
        return phone.startsWith("+86") ? phone.substring(3) : "";
    }
}
