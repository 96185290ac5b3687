package io.mingce.edge;

import io.mingce.cleaning.Text;

import java.util.Locale;
import java.util.Optional;

/// The languages that Mingce speaks.
public enum Language {
    ZH("zh-CN"),
    EN("en");

    private final String tag;

    Language(String tag) {
        this.tag = tag;
    }

    /// BCP 47 tag, for `lang` and `Content-Language`.
    public String tag() {
        return tag;
    }

    /// `zh` or `en`, for links.
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String of(Text text) {
        return switch (this) {
            case ZH -> text.zh();
            case EN -> text.en();
        };
    }

    /// What the caller chose, else what their `Accept-Language` (RFC 9110 §12.5.4) likes best, else Chinese. What
    /// cannot be read counts as not said.
    ///
    /// @param chosen `lang` of the query, or empty
    /// @param acceptLanguage the header, or empty
    public static Language negotiate(String chosen, String acceptLanguage) {
        return find(chosen).orElseGet(() -> best(acceptLanguage));
    }

    private static Language best(String acceptLanguage) {
        Language best = ZH;
        double bestWeight = 0;
        for (String part : acceptLanguage.split(",", 30)) {
            String[] rangeAndWeight = part.split(";", 2);
            double weight = rangeAndWeight.length == 1 ? 1 : weight(rangeAndWeight[1].strip());
            Optional<Language> language = find(rangeAndWeight[0]);
            if (language.isPresent() && weight > bestWeight) {
                best = language.get();
                bestWeight = weight;
            }
        }
        return best;
    }

    private static Optional<Language> find(String tag) {
        return switch (tag.strip().split("[-_]", 2)[0].toLowerCase(Locale.ROOT)) {
            case "zh" -> Optional.of(ZH);
            case "en" -> Optional.of(EN);
            default -> Optional.empty();
        };
    }

    private static double weight(String parameter) {
        return parameter.matches("[qQ]=[01](\\.\\d{0,3})?")
                ? Double.parseDouble(parameter.substring(2))
                : 0;
    }
}
