package io.mingce.cleaning;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/// Countries by the names people write, from the JDK's CLDR data, in Chinese, English and as ISO 3166 codes.
final class Countries {

    private static final String CHINA = "CN";

    private Countries() {}

    /// The ISO code; China where nothing or an unknown word is said.
    static String region(String text) {
        return text.isEmpty() ? CHINA : Names.REGIONS.getOrDefault(key(text), CHINA);
    }

    /// Whether an address there follows China's divisions.
    static boolean china(String text) {
        String region = region(text);
        return region.equals(CHINA)
                || region.equals("HK")
                || region.equals("MO")
                || region.equals("TW");
    }

    private static String key(String text) {
        return Simplified.of(Glyphs.compact(text)).replace(".", "").toUpperCase(Locale.ROOT);
    }

    /// Read when a record first names a country: the names of all take a while to load.
    private static final class Names {

        private static final Map<String, String> REGIONS = new HashMap<>();

        static {
            for (String code : Locale.getISOCountries()) {
                Locale country = Locale.of("", code);
                put(code, code);
                put(country.getISO3Country(), code);
                put(country.getDisplayCountry(Locale.SIMPLIFIED_CHINESE), code);
                put(country.getDisplayCountry(Locale.ENGLISH), code);
            }
            for (String name :
                    new String[] {
                        "中国大陆", "中华人民共和国", "PRC", "P.R.China", "Mainland China", "中国内地"
                    }) {
                put(name, CHINA);
            }
            put("USA", "US");
            put("UK", "GB");
            put("香港", "HK");
            put("澳门", "MO");
            put("台湾", "TW");
        }

        private static void put(String name, String code) {
            REGIONS.put(key(name), code);
        }

        private Names() {}
    }
}
