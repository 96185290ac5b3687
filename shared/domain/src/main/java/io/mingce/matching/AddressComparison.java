package io.mingce.matching;

import static io.mingce.matching.ComparisonLevel.*;

import io.mingce.cleaning.Edits;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/// How addresses agree, best of all pairs.
final class AddressComparison {

    private AddressComparison() {}

    static @Nullable ComparisonLevel compare(List<AddressForm> a, List<AddressForm> b) {
        ComparisonLevel best = null;
        for (AddressForm x : a) {
            for (AddressForm y : b) {
                ComparisonLevel level = x.latin() || y.latin() ? latin(x, y) : chinese(x, y);
                if (level != null && (best == null || level.compareTo(best) < 0)) {
                    best = level;
                }
            }
        }
        return best;
    }

    private static @Nullable ComparisonLevel chinese(AddressForm a, AddressForm b) {
        boolean cities = !a.city().isEmpty() && !b.city().isEmpty();
        boolean city = cities && a.city().equals(b.city());
        if (!a.detailed() || !b.detailed()) {
            return city ? ADDRESS_CITY : cities ? ADDRESS_OTHER : null;
        }
        boolean road = both(a.road(), b.road()) && near(a.road(), b.road());
        boolean roadNumber = road && a.number().equals(b.number());
        boolean estate = both(a.estate(), b.estate()) && near(a.estate(), b.estate());
        boolean place = roadNumber || estate;
        boolean room = both(a.room(), b.room()) && a.room().equals(b.room());
        boolean otherBuilding =
                both(a.building(), b.building()) && !a.building().equals(b.building());
        if (cities && !city) {
            return room && roadNumber && !otherBuilding ? ADDRESS_STREET : ADDRESS_OTHER;
        }
        if (room && place && !otherBuilding) {
            return ADDRESS_SAME;
        }
        boolean building = both(a.building(), b.building()) && !otherBuilding;
        if ((room && (road || place)) || (place && building)) {
            return ADDRESS_MOST;
        }
        return place ? ADDRESS_STREET : city ? ADDRESS_CITY : ADDRESS_OTHER;
    }

    private static boolean both(String a, String b) {
        return !a.isEmpty() && !b.isEmpty();
    }

    private static boolean near(String a, String b) {
        return a.equals(b)
                || (Math.max(a.length(), b.length()) >= 3 && Edits.one(a, b))
                || Pinyin.of(a).equals(Pinyin.of(b));
    }

    private static @Nullable ComparisonLevel latin(AddressForm a, AddressForm b) {
        var left = new ArrayList<>(a.words());
        var right = new ArrayList<>(b.words());
        if (left.isEmpty() || right.isEmpty()) {
            return null;
        }
        int numbers = 0;
        int words = 0;
        int kinds = 0;
        for (int i = left.size() - 1; i >= 0; i--) {
            int j = find(left.get(i), right);
            if (j >= 0) {
                String word = left.remove(i);
                right.remove(j);
                boolean number = Character.isDigit(word.charAt(0));
                numbers += number ? 1 : 0;
                kinds += StreetWords.kind(word) && !number ? 1 : 0;
                words += number || StreetWords.kind(word) ? 0 : 1;
            }
        }
        int shorter = Math.min(a.words().size(), b.words().size());
        double share = (numbers + words + kinds) / (double) shorter;
        if (numbers > 0 && words > 0 && share >= 0.75) {
            return ADDRESS_SAME;
        }
        if (words > 0 && share >= 0.6) {
            return ADDRESS_MOST;
        }
        return words > 0 && share >= 0.4 ? ADDRESS_STREET : ADDRESS_OTHER;
    }

    private static int find(String word, List<String> words) {
        int equal = words.indexOf(word);
        if (equal >= 0) {
            return equal;
        }
        for (int j = 0; j < words.size(); j++) {
            String other = words.get(j);
            boolean digits =
                    Character.isDigit(word.charAt(0)) || Character.isDigit(other.charAt(0));
            if (!digits && Edits.similar(word, other)) {
                return j;
            }
        }
        return -1;
    }
}
