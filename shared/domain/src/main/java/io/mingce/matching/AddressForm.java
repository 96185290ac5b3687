package io.mingce.matching;

import io.mingce.cleaning.ChineseNumerals;
import io.mingce.cleaning.PostalAddress;
import io.mingce.cleaning.Simplified;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// An address taken apart for comparison; parts that are not there are empty.
///
/// @param city prefecture-level unit, or the province where no city is known
/// @param road road with its number where one is written: `四川西路` and [#number()]
/// @param estate 小区, building with a name
/// @param building number of the building
/// @param room number of the room, the last number
/// @param words of an address in Latin letters, normalised; empty for Chinese ones
record AddressForm(
        String city,
        String district,
        String road,
        String number,
        String estate,
        String building,
        String room,
        List<String> words) {

    private static final Pattern NUMERAL = Pattern.compile("[〇零一二三四五六七八九十]+(?=号|栋|幢|座|单元|室|层|楼)");
    private static final Pattern ROAD =
            Pattern.compile(
                    "^(?:(.{1,20}?(?:路|街|大道|道|巷|弄|胡同))(\\d+)(?:号(?!楼)|弄|(?=-\\d|$|\\D))"
                            + "|(.{1,20}?(?:村|条|里|组))(\\d+)号(?!楼))");

    static AddressForm of(PostalAddress address) {
        String detail = Simplified.of(address.detail()).toLowerCase(Locale.ROOT);
        String city = address.city().isEmpty() ? address.province() : address.city();
        boolean han =
                (address.province() + address.city() + address.district() + detail)
                        .codePoints()
                        .anyMatch(
                                c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN);
        if (!han) {
            return latin(
                    List.of(
                            address.detail(),
                            address.district(),
                            address.city(),
                            address.province()));
        }
        return chinese(city, address.district(), detail);
    }

    static AddressForm latin(List<String> parts) {
        return new AddressForm("", "", "", "", "", "", "", StreetWords.of(parts));
    }

    boolean latin() {
        return !words.isEmpty();
    }

    boolean detailed() {
        return !room.isEmpty() || !number.isEmpty() || !estate.isEmpty();
    }

    @Override
    public String toString() {
        return "AddressForm[…]";
    }

    private static AddressForm chinese(String city, String district, String detail) {
        String text = withDigits(detail).replace(" ", "");
        Matcher road = ROAD.matcher(text);
        String street = "";
        String number = "";
        String rest = text;
        if (road.find()) {
            int group = road.group(1) == null ? 3 : 1;
            street = road.group(group);
            number = road.group(group + 1);
            rest = text.substring(road.end());
        }
        int digit = firstDigit(rest);
        String estate = rest.substring(0, digit).replaceAll("[^\\p{L}]", "");
        List<String> numbers = numbers(rest.substring(digit));
        return new AddressForm(
                city,
                district,
                street,
                number,
                estate,
                numbers.size() > 1 ? numbers.getFirst() : "",
                numbers.isEmpty() ? "" : numbers.getLast(),
                List.of());
    }

    private static String withDigits(String detail) {
        Matcher numerals = NUMERAL.matcher(detail);
        return numerals.find()
                ? numerals.replaceAll(found -> ChineseNumerals.toDigits(found.group()))
                : detail;
    }

    private static int firstDigit(String text) {
        int i = 0;
        while (i < text.length() && !digit(text.charAt(i))) {
            i++;
        }
        return i;
    }

    private static List<String> numbers(String text) {
        var numbers = new ArrayList<String>(4);
        int start = -1;
        for (int i = 0; i <= text.length(); i++) {
            boolean digit = i < text.length() && digit(text.charAt(i));
            if (digit && start < 0) {
                start = i;
            } else if (!digit && start >= 0) {
                numbers.add(text.substring(start, i));
                start = -1;
            }
        }
        return numbers;
    }

    private static boolean digit(char c) {
        return c >= '0' && c <= '9';
    }
}
