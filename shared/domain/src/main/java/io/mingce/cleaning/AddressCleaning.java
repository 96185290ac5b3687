package io.mingce.cleaning;

import io.mingce.customer.Field;

import java.util.List;

/// The address columns as one address.
final class AddressCleaning {

    private static final int LONGEST = 500;

    private AddressCleaning() {}

    static void clean(Draft draft) {
        List<String> details = draft.texts(Column.ADDRESS, LONGEST, Rule.ADDRESS_TOO_LONG);
        String province = text(draft, Column.PROVINCE);
        String city = text(draft, Column.CITY);
        String district = text(draft, Column.DISTRICT);
        if (details.isEmpty()) {
            read(draft, province, city, district, "");
            return;
        }
        for (String detail : details) {
            read(draft, province, city, district, detail);
        }
    }

    private static void read(
            Draft draft, String province, String city, String district, String text) {
        String detail = NameText.spaced(text);
        if (placeholder(detail)) {
            draft.find(Column.ADDRESS, Rule.ADDRESS_PLACEHOLDER);
            detail = "";
        } else if (!detail.equals(text)) {
            draft.find(Column.ADDRESS, Rule.ADDRESS_NORMALISED);
        }
        if (province.isEmpty() && city.isEmpty() && district.isEmpty() && detail.isEmpty()) {
            return;
        }
        String country = draft.first(Column.COUNTRY);
        PostalAddress address;
        if (Countries.china(country)) {
            var reader = new AddressReader();
            address = reader.read(province, city, district, detail);
            reader.rules().forEach(rule -> draft.find(Column.ADDRESS, rule));
        } else {
            address = abroad(province, city, district, detail, country);
        }
        if (!address.empty()) {
            draft.keep(Column.ADDRESS, Field.ADDRESS, address.canonical());
        }
    }

    /// No table of divisions to check against: as written, the country behind the detail.
    private static PostalAddress abroad(
            String province, String city, String district, String detail, String country) {
        String place = Glyphs.plain(country);
        boolean said = detail.endsWith(place);
        return new PostalAddress(
                province,
                city,
                district,
                detail.isEmpty() ? place : said ? detail : detail + ", " + place);
    }

    private static boolean placeholder(String detail) {
        return switch (detail) {
            case "无", "暂无", "没有", "未知", "不详", "同上", "保密", "-", "/", "n/a", "N/A", "none", "null" ->
                    true;
            default -> false;
        };
    }

    private static String text(Draft draft, Column column) {
        return NameText.spaced(draft.first(column));
    }
}
