package io.mingce.matching;

import static io.mingce.matching.ComparisonLevel.*;

import io.mingce.cleaning.CompanyParts;
import io.mingce.cleaning.Edits;

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
        boolean otherForm = otherForm(a.legalForm(), b.legalForm());
        if (equal(a, b)) {
            return otherForm ? NAME_CONTAINS : NAME_SAME;
        }
        if (a.sound().equals(b.sound())) {
            return otherForm ? NAME_CONTAINS : NAME_SOUND;
        }
        String x = a.core();
        String y = b.core();
        int shorter = Math.min(x.length(), y.length());
        if ((shorter >= 3 && Edits.one(x, y))
                || (Math.min(a.stem().length(), b.stem().length()) >= 6
                        && Edits.one(a.stem(), b.stem()))) {
            return NAME_NEAR;
        }
        boolean end = shorter >= 4 && (x.endsWith(y) || y.endsWith(x));
        boolean start = shorter >= 2 && (x.startsWith(y) || y.startsWith(x));
        if (start || end) {
            return NAME_CONTAINS;
        }
        if (shorter >= 2 && x.regionMatches(0, y, 0, 2)) {
            return NAME_BRAND;
        }
        boolean trade = shorter >= 4 && x.endsWith(y.substring(y.length() - 2));
        return trade && !otherForm ? NAME_TRADE : NAME_OTHER;
    }

    /// A limited company, one by shares, a partnership and a shop of one brand are four companies.
    private static boolean otherForm(String a, String b) {
        String x = kind(a);
        String y = kind(b);
        return !x.isEmpty() && !y.isEmpty() && !x.equals(y);
    }

    private static String kind(String form) {
        if (form.contains("公司")) {
            return form.contains("股份") ? "股份" : form.contains("有限") ? "有限" : "";
        }
        return form;
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
        if (sited(a, b) || sited(b, a)) {
            return REGION_WITHIN;
        }
        boolean within = a.region().startsWith(b.region()) || b.region().startsWith(a.region());
        return within ? REGION_WITHIN : REGION_OTHER;
    }

    static @Nullable ComparisonLevel branch(CompanyForm a, CompanyForm b) {
        if (a.branch().isEmpty() && b.branch().isEmpty()) {
            return null;
        }
        if (a.branch().equals(b.branch())) {
            return BRANCH_SAME;
        }
        if (sited(a, b) || sited(b, a)) {
            return BRANCH_UNKNOWN;
        }
        boolean one = a.branch().isEmpty() != b.branch().isEmpty();
        boolean unnamed =
                a.branch().equals(CompanyParts.UNNAMED) || b.branch().equals(CompanyParts.UNNAMED);
        boolean unknown = one ? !unnamed && (leftOut(a) || leftOut(b)) : unnamed;
        return unknown || similar(a.branch(), b.branch()) ? BRANCH_UNKNOWN : BRANCH_OTHER;
    }

    /// Whether the one name speaks of a branch at a place, the other of that place alone: `成都…公司西安分公司`, `…（西安）公司`.
    private static boolean sited(CompanyForm branch, CompanyForm other) {
        if (branch.branch().length() < 2 || !other.branch().isEmpty()) {
            return false;
        }
        String[] levels = other.region().split("/", -1);
        return levels.length > 1 && levels[levels.length - 2].startsWith(branch.branch());
    }

    /// A short name may leave the branch out.
    private static boolean leftOut(CompanyForm form) {
        return form.branch().isEmpty() && form.legalForm().isEmpty();
    }

    /// A place of the table of divisions against a misspelled one.
    private static boolean similar(String a, String b) {
        boolean places = CompanyParts.place(a) && CompanyParts.place(b);
        return !places && !a.isEmpty() && !b.isEmpty() && similarPlace(a, b);
    }

    private static boolean similarPlace(String a, String b) {
        String x = a.endsWith("市") ? a.substring(0, a.length() - 1) : a;
        String y = b.endsWith("市") ? b.substring(0, b.length() - 1) : b;
        return Edits.one(x, y) || Pinyin.of(x).equals(Pinyin.of(y));
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
        boolean similarly = a.sound().length() >= 5 && Edits.similar(a.sound(), b.sound());
        if (same == shorter || similarly) {
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
