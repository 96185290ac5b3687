package io.mingce.cleaning;

import org.jspecify.annotations.Nullable;

import java.util.EnumSet;
import java.util.Set;

/// Finds province, city and district in what the columns of one record say, filling in what the table of divisions
/// makes certain. What it does not know stays in front of the detail, untouched.
final class AddressReader {

    private static final String SEPARATORS = " ,;/|-·";
    private static final String ROADS = "路街道大巷弄里村镇东西南北中一二三四五六七八九十";

    private final Set<Rule> rules = EnumSet.noneOf(Rule.class);
    private final StringBuilder unknown = new StringBuilder();
    private @Nullable Area province;
    private @Nullable Area city;
    private @Nullable Area district;

    /// Rules that applied, in the order of [Rule].
    Set<Rule> rules() {
        return rules;
    }

    PostalAddress read(
            String provinceText, String cityText, String districtText, String detailText) {
        column(provinceText, Divisions.country());
        column(cityText, null);
        column(districtText, null);
        String simple = Simplified.of(detailText);
        int at = prefix(simple);
        if (!detailText.startsWith(simple.substring(0, at))) {
            rules.add(Rule.ADDRESS_EXPANDED);
        }
        derive();
        String detail =
                NameText.spaced(
                        join(unknown.toString(), detailText.substring(start(detailText, at))));
        if (province == null && city == null) {
            rules.add(Rule.ADDRESS_INCOMPLETE);
        }
        return new PostalAddress(name(province), name(city), name(district), detail);
    }

    /// One column: a name of the table alone, or several in a row.
    private void column(String text, @Nullable Area level) {
        if (text.isEmpty() || text.endsWith("直辖县级行政区划") || text.equals("市辖区")) {
            return;
        }
        String name = Simplified.of(text);
        Area area = exact(name, level);
        if (area != null && fits(area)) {
            accept(area, text);
            return;
        }
        Area before = deepest();
        int end = prefix(name);
        if (end == name.length() && deepest() != before) {
            return;
        }
        rules.add(Divisions.known(name) ? Rule.ADDRESS_CONFLICT : Rule.ADDRESS_UNKNOWN_DIVISION);
        unknown.append(unknown.isEmpty() ? "" : " ").append(text, end, text.length());
    }

    private @Nullable Area exact(String name, @Nullable Area level) {
        if (level != null) {
            Area found = level.part(name);
            return found == null ? Divisions.city(name) : found;
        }
        Area inside = city != null ? city.part(name) : null;
        if (inside != null) {
            return inside;
        }
        if (province != null) {
            Area own = province.part(name);
            return own == null ? ownDistrict(name) : own;
        }
        Area wide = Divisions.city(name);
        Area country = wide == null ? Divisions.country().part(name) : wide;
        return country == null ? Divisions.district(name) : country;
    }

    private @Nullable Area ownDistrict(String name) {
        Area found = Divisions.district(name);
        return found != null && city == null && found.under(province) ? found : null;
    }

    private void accept(Area area, String written) {
        if (!area.name.equals(written)) {
            rules.add(Rule.ADDRESS_EXPANDED);
        }
        if (area.parent == Divisions.country()) {
            province = area;
        } else if (area.parent != null && area.parent.parent == Divisions.country()) {
            city = area;
        } else {
            district = area;
        }
    }

    /// Reads names from the start of `text` as far as they are certain, and says where the rest begins.
    private int prefix(String text) {
        int at = provincePrefix(text);
        at = cityPrefix(text, start(text, at));
        at = start(text, at);
        for (String filler : new String[] {"市辖区", "省直辖县级行政区划", "自治区直辖县级行政区划"}) {
            at = text.startsWith(filler, at) ? at + filler.length() : at;
        }
        return districtPrefix(text, at);
    }

    private int provincePrefix(String text) {
        Area full = Divisions.country().fullAt(text, 0);
        if (full != null && fits(full)) {
            int length = Divisions.country().fullLengthAt(text, 0);
            if (text.startsWith(full.name) || length > full.brief.length()) {
                accept(full, text.substring(0, length));
                return length;
            }
        }
        Area brief = Divisions.country().briefAt(text, 0);
        if (brief != null && fits(brief) && confirmed(brief, text)) {
            accept(brief, brief.brief);
            return brief.brief.length();
        }
        return 0;
    }

    /// Whether what follows the short name of a province is a place in it, so that it is no road or brand.
    private static boolean confirmed(Area province, String text) {
        int at = start(text, province.brief.length());
        if (at == text.length() || province.fullAt(text, at) != null) {
            return true;
        }
        Area city = province.briefAt(text, at);
        if (city != null) {
            int end = at + city.brief.length();
            return end == text.length()
                    || city.fullAt(text, end) != null
                    || ROADS.indexOf(text.charAt(end)) < 0;
        }
        Area own = province.part(province.name);
        return own != null && own.fullAt(text, at) != null;
    }

    private int cityPrefix(String text, int at) {
        Area within = province;
        Area full = within == null ? Divisions.cityAt(text, at) : within.fullAt(text, at);
        if (full != null && fits(full)) {
            city = full;
            int end = at + full.name.length();
            int brief = at + full.brief.length();
            return full.fullAt(text, end) == null && full.fullAt(text, brief) != null
                    ? brief
                    : text.startsWith(full.name, end) ? end + full.name.length() : end;
        }
        Area brief = within == null ? Divisions.cityByBriefAt(text, at) : within.briefAt(text, at);
        if (brief == null || !fits(brief)) {
            return at;
        }
        int end = at + brief.brief.length();
        boolean clear =
                end == text.length() || text.charAt(end) == ' ' || brief.fullAt(text, end) != null;
        if (clear || (at > 0 && within != null && ROADS.indexOf(text.charAt(end)) < 0)) {
            accept(brief, brief.brief);
            return end;
        }
        return at;
    }

    private int districtPrefix(String text, int at) {
        Area found =
                city != null
                        ? city.fullAt(text, at)
                        : municipality() != null
                                ? municipality().fullAt(text, at)
                                : Divisions.districtAt(text, at);
        if (found == null || !fits(found)) {
            return at;
        }
        district = found;
        return at + found.name.length();
    }

    private @Nullable Area municipality() {
        Area here = province;
        return here == null ? null : here.part(here.name);
    }

    /// Fills in the levels above what is known.
    private void derive() {
        boolean filled = false;
        if (district != null && city == null) {
            city = district.parent;
            filled = true;
        }
        if (city != null && province == null) {
            province = city.parent;
            filled = true;
        }
        if (city == null && municipality() != null) {
            city = municipality();
            filled = true;
        }
        if (filled) {
            rules.add(Rule.ADDRESS_DERIVED);
        }
    }

    private @Nullable Area deepest() {
        return district != null ? district : city != null ? city : province;
    }

    /// Whether it contradicts nothing that is known already.
    private boolean fits(Area area) {
        for (Area known : new Area[] {province, city, district}) {
            if (known != null && known != area && !area.under(known) && !known.under(area)) {
                return false;
            }
        }
        return true;
    }

    private static String name(@Nullable Area area) {
        return area == null ? "" : area.name;
    }

    private static int start(String text, int at) {
        int start = at;
        while (at > 0 && start < text.length() && SEPARATORS.indexOf(text.charAt(start)) >= 0) {
            start++;
        }
        return start;
    }

    private static String join(String a, String b) {
        boolean latin =
                !a.isEmpty()
                        && !b.isEmpty()
                        && a.charAt(a.length() - 1) < 0x80
                        && b.charAt(0) < 0x80;
        return a + (latin ? " " : "") + b;
    }
}
