package io.mingce.matching;

import static io.mingce.matching.ComparisonLevel.*;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/// How two company names agree: core, region, branch.
final class CompanyComparison {

    private CompanyComparison() {}

    static ComparisonLevel core(CompanyForm a, CompanyForm b) {
        if (a.latin() || b.latin()) {
            return a.latin() && b.latin() ? latin(a, b) : NAME_OTHER;
        }
        if (equal(a, b)) {
            return NAME_SAME;
        }
        if (a.sound().equals(b.sound())) {
            return NAME_SOUND;
        }
        String x = a.core();
        String y = b.core();
        int shorter = Math.min(x.length(), y.length());
        if ((shorter >= 4 && Edits.one(x, y))
                || (Math.min(a.stem().length(), b.stem().length()) >= 6
                        && Edits.one(a.stem(), b.stem()))) {
            return NAME_NEAR;
        }
        if (shorter >= 2 && (x.startsWith(y) || y.startsWith(x))) {
            return NAME_CONTAINS;
        }
        return shorter >= 2 && x.regionMatches(0, y, 0, 2) ? NAME_BRAND : NAME_OTHER;
    }

    /// Also where one is read with the place as part of the brand.
    private static boolean equal(CompanyForm a, CompanyForm b) {
        return a.core().equals(b.core())
                || a.stem().equals(b.stem())
                || a.stem().equals(b.core())
                || a.core().equals(b.stem());
    }

    static @Nullable ComparisonLevel region(CompanyForm a, CompanyForm b) {
        if (a.region().isEmpty() || b.region().isEmpty()) {
            return null;
        }
        if (a.region().equals(b.region()) || a.stem().equals(b.stem())) {
            return REGION_SAME;
        }
        if (a.stem().equals(b.core()) || a.core().equals(b.stem())) {
            return null;
        }
        boolean within = a.region().startsWith(b.region()) || b.region().startsWith(a.region());
        return within ? REGION_WITHIN : REGION_OTHER;
    }

    static @Nullable ComparisonLevel branch(CompanyForm a, CompanyForm b) {
        if (a.branch().isEmpty() && b.branch().isEmpty()) {
            return null;
        }
        return a.branch().equals(b.branch()) ? BRANCH_SAME : BRANCH_OTHER;
    }

    private static ComparisonLevel latin(CompanyForm a, CompanyForm b) {
        if (a.sound().equals(b.sound())) {
            return NAME_SAME;
        }
        var left = new ArrayList<>(a.words());
        var right = new ArrayList<>(b.words());
        int shorter = Math.min(left.size(), right.size());
        int same = common(left, right);
        if (left.isEmpty() && right.isEmpty()) {
            return NAME_SWAPPED;
        }
        if (same == shorter || Edits.similar(a.sound(), b.sound()) && a.sound().length() >= 5) {
            return same == shorter && shorter == 1 && a.words().size() != b.words().size()
                    ? NAME_CONTAINS
                    : NAME_NEAR;
        }
        int similar = similar(left, right);
        if (same + similar == shorter && shorter > 1) {
            return NAME_NEAR;
        }
        return same + similar > 0 ? NAME_BRAND : NAME_OTHER;
    }

    private static int common(List<String> left, List<String> right) {
        int before = left.size();
        left.removeIf(right::remove);
        return before - left.size();
    }

    private static int similar(List<String> left, List<String> right) {
        int before = left.size();
        left.removeIf(word -> right.removeIf(other -> Edits.similar(word, other)));
        return before - left.size();
    }
}
