package io.mingce.matching;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Words of company names in Latin letters, without legal forms and articles.
final class CompanyWords {

    private static final Set<String> LEFT_OUT =
            Set.of(
                    "the",
                    "a",
                    "and",
                    "of",
                    "at",
                    "on",
                    "in",
                    "le",
                    "la",
                    "l",
                    "ltd",
                    "limited",
                    "inc",
                    "incorporated",
                    "llc",
                    "llp",
                    "plc",
                    "corp",
                    "corporation",
                    "co",
                    "company",
                    "gmbh",
                    "ag",
                    "bv",
                    "nv",
                    "sa",
                    "srl");

    private CompanyWords() {}

    /// The words in their order; all of them where only words that are left out would remain.
    static List<String> of(String lower) {
        String text = lower.replace("'", "").replace("’", "").replace(".", "");
        var all = new ArrayList<String>();
        int start = -1;
        for (int i = 0; i <= text.length(); i++) {
            boolean letter = i < text.length() && Character.isLetterOrDigit(text.charAt(i));
            if (letter && start < 0) {
                start = i;
            } else if (!letter && start >= 0) {
                all.add(text.substring(start, i));
                start = -1;
            }
        }
        List<String> left = all.stream().filter(word -> !LEFT_OUT.contains(word)).toList();
        return left.isEmpty() ? List.copyOf(all) : left;
    }
}
