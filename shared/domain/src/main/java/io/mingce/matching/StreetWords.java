package io.mingce.matching;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Words of addresses in Latin letters, with the usual abbreviations written out as one.
final class StreetWords {

    private static final Map<String, String> SHORT = new HashMap<>();

    static {
        for (String line : MatchingResource.lines("street-words.txt")) {
            String[] words = line.split(" ", -1);
            for (String word : words) {
                SHORT.put(word, words[0]);
            }
        }
    }

    private StreetWords() {}

    static List<String> of(List<String> parts) {
        var words = new ArrayList<String>();
        for (String part : parts) {
            String text = part.toLowerCase(Locale.ROOT).replace("'", "").replace(".", " ");
            int start = -1;
            for (int i = 0; i <= text.length(); i++) {
                boolean letter = i < text.length() && Character.isLetterOrDigit(text.charAt(i));
                if (letter && start < 0) {
                    start = i;
                } else if (!letter && start >= 0) {
                    String word = text.substring(start, i);
                    words.add(SHORT.getOrDefault(word, word));
                    start = -1;
                }
            }
        }
        return List.copyOf(words);
    }

    /// Whether the word says only what kind of street it is, or its direction.
    static boolean kind(String word) {
        return SHORT.containsKey(word);
    }
}
