package io.mingce.cleaning;

import io.mingce.customer.Field;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/// The address columns as one address.
final class AddressCleaning {

    private static final int LONGEST = 500;
    private static final int MOST_PASSES = 20;

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
        var written = new PostalAddress(province, city, district, detail);
        if (written.empty()) {
            return;
        }
        String country = draft.first(Column.COUNTRY);
        PostalAddress address =
                Countries.china(country) ? inChina(draft, written) : abroad(written, country);
        if (!address.empty()) {
            draft.keep(Column.ADDRESS, Field.ADDRESS, address.canonical());
        }
    }

    /// Reads until nothing changes: what one pass moves into the detail, or derives, may tell the next one more.
    private static PostalAddress inChina(Draft draft, PostalAddress written) {
        Set<Rule> rules = EnumSet.noneOf(Rule.class);
        PostalAddress before;
        PostalAddress address = written;
        int passes = 0;
        do {
            before = address;
            var reader = new AddressReader();
            address =
                    reader.read(
                            before.province(), before.city(), before.district(), before.detail());
            rules.remove(Rule.ADDRESS_INCOMPLETE);
            rules.addAll(reader.rules());
        } while (!address.equals(before) && ++passes < MOST_PASSES);
        rules.forEach(rule -> draft.find(Column.ADDRESS, rule));
        return address;
    }

    /// No table of divisions to check against: as written, the country behind the detail.
    private static PostalAddress abroad(PostalAddress written, String country) {
        String place = Glyphs.plain(country);
        String detail = written.detail();
        String whole =
                detail.isEmpty() ? place : detail.endsWith(place) ? detail : detail + ", " + place;
        return new PostalAddress(written.province(), written.city(), written.district(), whole);
    }

    private static boolean placeholder(String detail) {
        return switch (detail) {
            case "无", "暂无", "没有", "未知", "不详", "同上", "保密", "-", "/", "n/a", "N/A", "none", "null" ->
                    true;
            default -> false;
        };
    }

    private static String text(Draft draft, Column column) {
        String text = NameText.spaced(draft.first(column));
        if (placeholder(text)) {
            draft.find(Column.ADDRESS, Rule.ADDRESS_PLACEHOLDER);
            return "";
        }
        return text;
    }
}
