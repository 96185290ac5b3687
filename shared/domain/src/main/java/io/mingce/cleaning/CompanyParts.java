package io.mingce.cleaning;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// A Chinese company name taken apart: place, brand and trade, legal form, branch, after the order that the
/// 企业名称登记管理规定 (State Council Decree 734, article 6) prescribes. In simplified characters.
///
/// @param region full name of the division the name speaks of, the levels above it in front, or empty
/// @param core brand and trade
/// @param stem everything but legal form and branch: what to compare where the place may be a brand
/// @param form legal form, or empty
/// @param branch place of the branch, [#UNNAMED] or empty
public record CompanyParts(String region, String core, String stem, String form, String branch) {

    /// A branch whose place is not said.
    public static final String UNNAMED = "?";

    private static final List<String> FORMS =
            List.of(
                    "集团股份有限公司",
                    "股份有限责任公司",
                    "集团有限责任公司",
                    "股份有限公司",
                    "有限责任公司",
                    "集团有限公司",
                    "集团公司",
                    "股份公司",
                    "有限公司",
                    "总公司",
                    "公司",
                    "集团",
                    "合伙企业",
                    "个人独资企业",
                    "经营部",
                    "经销部",
                    "工作室",
                    "商行",
                    "商店",
                    "门市部");
    private static final List<String> BRANCHES = List.of("分公司", "分店", "营业部", "办事处", "分部", "分厂");

    /// Reads a name as cleaning keeps it.
    public static CompanyParts of(String name) {
        String text = Simplified.of(name).replace(" ", "");
        String branch = "";
        int start = endOfCompany(text);
        for (String kind : BRANCHES) {
            if (start > 0 && text.endsWith(kind) && start <= text.length() - kind.length()) {
                branch = text.substring(start, text.length() - kind.length());
                branch = branch.isEmpty() ? UNNAMED : branch;
                text = text.substring(0, start);
                break;
            }
        }
        var place = new Place();
        String bare = place.outOfBrackets(text);
        String form = form(bare);
        String stem = bare.substring(0, bare.length() - form.length());
        String core = stem.substring(place.prefix(stem));
        String kept = core.isEmpty() ? stem : core;
        return new CompanyParts(place.full(), kept, stem, form, Place.brief(branch));
    }

    /// Where the name of the company itself ends before that of a branch, also where `公司` is misspelled; or 0.
    private static int endOfCompany(String text) {
        int company = text.indexOf("公司");
        if (company > 0 && company + 2 < text.length()) {
            return company + 2;
        }
        int limited = text.indexOf("有限");
        boolean branch = text.endsWith("公司") && limited > 0 && limited + 4 < text.length() - 2;
        return branch ? limited + 4 : 0;
    }

    /// Whether the table of divisions knows the place.
    public static boolean place(String name) {
        return Place.known(name) != null;
    }

    @Override
    public String toString() {
        return "CompanyParts[…]";
    }

    private static String form(String text) {
        for (String form : FORMS) {
            if (text.endsWith(form) && text.length() > form.length()) {
                return form;
            }
        }
        return misspelledForm(text);
    }

    private static String misspelledForm(String text) {
        for (String form : FORMS) {
            for (int length = form.length() + 1; length >= form.length() - 1; length--) {
                if (form.length() >= 4 && length <= text.length() - 2) {
                    String end = text.substring(text.length() - length);
                    if (end.charAt(0) == form.charAt(0) && MailDomains.oneEdit(end, form)) {
                        return end;
                    }
                }
            }
        }
        return "";
    }

    /// The division a name speaks of, in front or in brackets.
    private static final class Place {

        private static final List<String> FORM_REMARKS = List.of("有限合伙", "普通合伙", "特殊普通合伙", "个体工商户");

        private @Nullable Area area;

        /// @return the text without brackets that hold a place or a legal form
        String outOfBrackets(String text) {
            int open = text.indexOf('（');
            int close = text.indexOf('）');
            if (open < 0 || close < open) {
                return text;
            }
            String inside = text.substring(open + 1, close);
            Area found = known(inside);
            if (found != null) {
                area = found;
            }
            String without = text.substring(0, open) + text.substring(close + 1);
            return found != null || FORM_REMARKS.contains(inside)
                    ? outOfBrackets(without)
                    : text.substring(0, open) + inside + text.substring(close + 1);
        }

        /// How many characters at the start are names of divisions, each within the one before; leaves two or more.
        int prefix(String stem) {
            int at = 0;
            while (at < stem.length()) {
                int length = next(stem, at);
                if (length == 0) {
                    return at;
                }
                at += length;
            }
            return at;
        }

        private int next(String stem, int at) {
            int longest = Math.min(16, stem.length() - at - 2);
            for (int length = longest; length >= 2; length--) {
                String text = stem.substring(at, at + length);
                Area found = at == 0 ? known(text) : area == null ? null : area.part(text);
                if (found != null
                        && (area == null
                                || at > 0
                                || found == area
                                || within(found, area)
                                || within(area, found))) {
                    area = area != null && within(area, found) ? area : found;
                    return length;
                }
            }
            return 0;
        }

        private static @Nullable Area known(String text) {
            Area city = Divisions.city(text);
            Area found = city == null ? Divisions.country().part(text) : city;
            return found == null ? Divisions.district(text) : found;
        }

        private static boolean within(Area inner, Area outer) {
            for (Area a = inner; a != null; a = a.parent) {
                if (a == outer) {
                    return true;
                }
            }
            return false;
        }

        String full() {
            var path = new StringBuilder();
            for (Area a = area; a != null && a != Divisions.country(); a = a.parent) {
                path.insert(0, a.name + "/");
            }
            return path.toString();
        }

        static String brief(String place) {
            Area found = known(place);
            return found == null ? place : found.name;
        }
    }
}
