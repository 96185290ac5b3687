package io.mingce.cleaning;

/// Distances between short texts.
public final class Edits {

    private Edits() {}

    /// Whether the texts differ by exactly one character changed, added, left out, or swapped with its neighbour
    /// (optimal string alignment distance 1).
    public static boolean one(String a, String b) {
        int difference = a.length() - b.length();
        if (difference > 1 || difference < -1) {
            return false;
        }
        int i = 0;
        int shorter = Math.min(a.length(), b.length());
        while (i < shorter && a.charAt(i) == b.charAt(i)) {
            i++;
        }
        return switch (difference) {
            case 1 -> a.regionMatches(i + 1, b, i, b.length() - i);
            case -1 -> a.regionMatches(i, b, i + 1, a.length() - i);
            default -> i < shorter && (changed(a, b, i) || swapped(a, b, i));
        };
    }

    /// One character changed or swapped with its neighbour, none added or left out.
    public static boolean oneInPlace(String a, String b) {
        return a.length() == b.length() && one(a, b);
    }

    private static boolean changed(String a, String b, int i) {
        return a.regionMatches(i + 1, b, i + 1, a.length() - i - 1);
    }

    private static boolean swapped(String a, String b, int i) {
        return i + 1 < a.length()
                && a.charAt(i) == b.charAt(i + 1)
                && a.charAt(i + 1) == b.charAt(i)
                && a.regionMatches(i + 2, b, i + 2, a.length() - i - 2);
    }

    /// Optimal string alignment distance, at most `limit` + 1.
    public static int distance(String a, String b, int limit) {
        if (Math.abs(a.length() - b.length()) > limit) {
            return limit + 1;
        }
        int[] before = new int[b.length() + 1];
        int[] above = new int[b.length() + 1];
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            above[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            row[0] = i;
            int least = i;
            for (int j = 1; j <= b.length(); j++) {
                boolean same = a.charAt(i - 1) == b.charAt(j - 1);
                int cost =
                        Math.min(Math.min(above[j], row[j - 1]) + 1, above[j - 1] + (same ? 0 : 1));
                if (i > 1
                        && j > 1
                        && a.charAt(i - 1) == b.charAt(j - 2)
                        && a.charAt(i - 2) == b.charAt(j - 1)) {
                    cost = Math.min(cost, before[j - 2] + 1);
                }
                row[j] = cost;
                least = Math.min(least, cost);
            }
            if (least > limit) {
                return limit + 1;
            }
            int[] spare = before;
            before = above;
            above = row;
            row = spare;
        }
        return Math.min(above[b.length()], limit + 1);
    }

    /// Whether one of the words could be a misspelling of the other: one edit for 3 to 5 letters, two from 6, three from 10.
    public static boolean similar(String a, String b) {
        int longer = Math.max(a.length(), b.length());
        int limit = longer < 3 ? 0 : longer < 6 ? 1 : longer < 10 ? 2 : 3;
        return a.equals(b) || (limit > 0 && distance(a, b, limit) <= limit);
    }
}
