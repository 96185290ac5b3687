package io.mingce.cleaning;

import java.util.Optional;

/// An address in four parts. In China the first three are full names of the table of divisions or empty; abroad they
/// are what the sender wrote.
///
/// @param province 省, 自治区, 直辖市
/// @param city prefecture-level unit; the municipality again; or the county-level city its province governs directly
/// @param district 区, 县, 旗, county-level city
/// @param detail what follows, as written but for width and blanks
public record PostalAddress(String province, String city, String district, String detail) {

    private static final char SEPARATOR = '\u001f';

    public PostalAddress {
        if ((province + city + district + detail).indexOf(SEPARATOR) >= 0) {
            throw new IllegalArgumentException("a part contains the separator");
        }
    }

    /// Reads the form that [#canonical()] writes.
    public static Optional<PostalAddress> ofCanonical(String text) {
        String[] parts = text.split(String.valueOf(SEPARATOR), -1);
        return parts.length == 4
                ? Optional.of(new PostalAddress(parts[0], parts[1], parts[2], parts[3]))
                : Optional.empty();
    }

    /// The four parts in one text, joined by U+001F.
    public String canonical() {
        return province + SEPARATOR + city + SEPARATOR + district + SEPARATOR + detail;
    }

    /// As one line for people; a municipality once.
    public String line() {
        return province + (city.equals(province) ? "" : city) + district + detail;
    }

    public boolean empty() {
        return province.isEmpty() && city.isEmpty() && district.isEmpty() && detail.isEmpty();
    }

    @Override
    public String toString() {
        return "PostalAddress[…]";
    }
}
