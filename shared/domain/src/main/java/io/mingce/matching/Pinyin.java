package io.mingce.matching;

import io.mingce.cleaning.Surnames;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/// Hanyu Pinyin without tones, from a table: well under a microsecond for a name. Traditional characters must be read
/// as simplified ones before ([io.mingce.cleaning.Simplified]).
public final class Pinyin {

    private static final int FIRST = 0x4e00;
    private static final String[] TABLE = new String[0x9fa6 - FIRST];
    private static final Map<String, String> SURNAMES = new HashMap<>();
    private static final Map<String, Character> FIRSTS = new HashMap<>();
    private static final Set<String> READINGS_OF_SURNAMES = new HashSet<>();

    static {
        for (String line : MatchingResource.lines("pinyin.txt")) {
            int blank = line.indexOf(' ');
            String reading = line.substring(0, blank);
            FIRSTS.put(reading, line.charAt(blank + 1));
            for (int i = blank + 1; i < line.length(); i++) {
                TABLE[line.charAt(i) - FIRST] = reading;
            }
        }
        for (String line : MatchingResource.lines("surname-readings.txt")) {
            int blank = line.indexOf(' ');
            SURNAMES.put(line.substring(0, blank), line.substring(blank + 1));
        }
        for (int i = 0; i < TABLE.length; i++) {
            String character = Character.toString(FIRST + i);
            if (TABLE[i] != null && Surnames.is(character)) {
                READINGS_OF_SURNAMES.add(ofSurname(character));
            }
        }
    }

    private Pinyin() {}

    /// Whether a surname is read so.
    static boolean surname(String reading) {
        return READINGS_OF_SURNAMES.contains(reading);
    }

    /// The usual reading of each character, joined; letters and digits as they are, in lower case; other signs left out.
    public static String of(String text) {
        var out = new StringBuilder(text.length() * 4);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            String reading = of(c);
            if (!reading.isEmpty()) {
                out.append(reading);
            } else if (Character.isLetterOrDigit(c)) {
                out.append(Character.toLowerCase(c));
            }
        }
        return out.toString();
    }

    /// The reading of one character, or the empty string.
    public static String of(char c) {
        int at = c - FIRST;
        String reading = at >= 0 && at < TABLE.length ? TABLE[at] : null;
        return reading == null ? "" : reading;
    }

    /// Each character replaced by the first of the table that is read alike, so that homophones become equal texts.
    static String homophones(String text) {
        char[] chars = text.toCharArray();
        for (int i = 0; i < chars.length; i++) {
            Character first = FIRSTS.get(of(chars[i]));
            chars[i] = first == null ? chars[i] : first;
        }
        return new String(chars);
    }

    /// A surname as it is read in names: `曾` zeng, `单` shan, `尉迟` yuchi.
    public static String ofSurname(String surname) {
        String reading = SURNAMES.get(surname);
        return reading == null ? of(surname) : reading;
    }
}
