package io.mingce.matching;

import io.mingce.matching.BlockingKey.Kind;

import java.util.ArrayList;
import java.util.List;

/// Keys for records in Latin letters, where every field may be misspelled: pairs of fields that agree often enough.
final class LatinBlockingKeys {

    interface Keys {
        void add(Kind kind, String... parts);
    }

    private LatinBlockingKeys() {}

    static void add(NameForm name, MatchProfile profile, Keys keys) {
        List<String> words = name.words();
        for (String word : words) {
            profile.birthDates().forEach(date -> keys.add(Kind.LATIN, word, date));
            numbers(profile).forEach(number -> keys.add(Kind.LATIN, word, number));
            streets(profile).forEach(street -> keys.add(Kind.LATIN, word, street));
        }
        for (String date : profile.birthDates()) {
            numbers(profile).forEach(number -> keys.add(Kind.LATIN, date, number));
            streets(profile).forEach(street -> keys.add(Kind.LATIN, date, street));
        }
    }

    static void company(String word, MatchProfile profile, Keys keys) {
        numbers(profile).forEach(number -> keys.add(Kind.LATIN, word, number));
        streets(profile).forEach(street -> keys.add(Kind.LATIN, word, street));
    }

    private static List<String> numbers(MatchProfile profile) {
        var numbers = new ArrayList<String>();
        for (AddressForm address : profile.addresses()) {
            for (String word : address.words()) {
                if (Character.isDigit(word.charAt(0)) && word.length() >= 2) {
                    numbers.add(word);
                }
            }
        }
        return numbers;
    }

    private static List<String> streets(MatchProfile profile) {
        var words = new ArrayList<String>();
        for (AddressForm address : profile.addresses()) {
            for (String word : address.words()) {
                if (!Character.isDigit(word.charAt(0))
                        && word.length() >= 4
                        && !StreetWords.kind(word)) {
                    words.add(word);
                }
            }
        }
        return words;
    }
}
