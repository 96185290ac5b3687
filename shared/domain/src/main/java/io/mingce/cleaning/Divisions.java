package io.mingce.cleaning;

import org.jspecify.annotations.Nullable;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/// The administrative divisions of China as a tree of three levels. Municipalities stand on the first two levels under
/// the same name; a county-level city that its province governs directly is a city without districts.
final class Divisions {

    private static final Set<String> PROVINCE_CODES = new HashSet<>();
    private static final Area COUNTRY = new Area("中华人民共和国", null);

    /// Cities and districts of the whole country; a name that occurs twice leads to [#COUNTRY].
    private static final NamedAreas CITIES = new NamedAreas();

    private static final NamedAreas CITIES_BY_BRIEF = new NamedAreas();
    private static final NamedAreas DISTRICTS = new NamedAreas();

    static {
        read();
    }

    private Divisions() {}

    /// Whether the two digits begin an ID card: GB/T 2260, and 83 and 91 for residents of Taiwan and abroad.
    static boolean isProvinceCode(String twoDigits) {
        return PROVINCE_CODES.contains(twoDigits)
                || twoDigits.equals("83")
                || twoDigits.equals("91");
    }

    static Area country() {
        return COUNTRY;
    }

    /// The city of that full or short name, where there is only one in the country.
    static @Nullable Area city(String text) {
        Area full = CITIES.get(text);
        return unique(full == null ? CITIES_BY_BRIEF.get(text) : full);
    }

    /// The city whose full name begins `text` at `from`, where there is only one.
    static @Nullable Area cityAt(String text, int from) {
        return unique(CITIES.at(text, from, null));
    }

    static @Nullable Area cityByBriefAt(String text, int from) {
        return unique(CITIES_BY_BRIEF.at(text, from, null));
    }

    /// The district of that full name, where there is only one in the country.
    static @Nullable Area district(String text) {
        return unique(DISTRICTS.get(text));
    }

    static @Nullable Area districtAt(String text, int from) {
        return unique(DISTRICTS.at(text, from, null));
    }

    /// Whether some province, city or district has that name.
    static boolean known(String text) {
        return COUNTRY.part(text) != null || city(text) != null || district(text) != null;
    }

    private static @Nullable Area unique(@Nullable Area area) {
        return area == COUNTRY ? null : area;
    }

    private static void read() {
        Map<String, Area> byCode = new HashMap<>();
        for (String line : Resource.lines("divisions.tsv")) {
            int tab = line.indexOf('\t');
            String code = line.substring(0, tab);
            String name = line.substring(tab + 1);
            switch (code.length()) {
                case 2 -> byCode.put(code, province(code, name));
                case 4 -> byCode.put(code, city(parent(byCode, code.substring(0, 2)), name));
                default -> county(parent(byCode, code.substring(0, 4)), name);
            }
        }
    }

    private static Area parent(Map<String, Area> byCode, String code) {
        Area parent = byCode.get(code);
        if (parent == null) {
            throw new IllegalStateException("divisions.tsv: no line for " + code);
        }
        return parent;
    }

    private static Area province(String code, String name) {
        PROVINCE_CODES.add(code);
        var province = new Area(name, COUNTRY);
        COUNTRY.add(province);
        if (name.endsWith("自治区")) {
            COUNTRY.alias(province.brief + "自治区", province);
            COUNTRY.alias(province.brief + "省", province);
        }
        return province;
    }

    /// @return where the counties below belong: the province itself where it governs them directly
    private static Area city(Area province, String name) {
        if (name.endsWith("直辖县级行政区划")) {
            return province;
        }
        if (name.equals("市辖区") || name.equals("县")) {
            Area existing = province.part(province.name);
            return existing == null ? city(province, province.name) : existing;
        }
        var city = new Area(name, province);
        province.add(city);
        CITIES.add(name, city, (a, b) -> COUNTRY);
        CITIES_BY_BRIEF.add(city.brief, city, (a, b) -> COUNTRY);
        return city;
    }

    private static void county(Area parent, String name) {
        if (parent.parent == COUNTRY) {
            city(parent, name);
        } else {
            var district = new Area(name, parent);
            parent.add(district);
            DISTRICTS.add(name, district, (a, b) -> COUNTRY);
        }
    }
}
