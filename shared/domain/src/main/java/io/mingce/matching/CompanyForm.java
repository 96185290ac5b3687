package io.mingce.matching;

import io.mingce.cleaning.CompanyParts;

import java.util.List;
import java.util.Locale;

/// A company's name in the form in which names are compared.
///
/// @param core brand and trade
/// @param stem the whole name without legal form and branch
/// @param region divisions, widest first, each followed by `/`; or empty
/// @param branch place of the branch, or empty
/// @param legalForm as written, or empty where the name is a short one
/// @param sound pinyin of the core
/// @param words of a name in Latin letters; empty for Chinese ones
record CompanyForm(
        String core,
        String stem,
        String region,
        String branch,
        String legalForm,
        String sound,
        List<String> words) {

    static CompanyForm of(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        boolean han =
                lower.codePoints()
                        .anyMatch(
                                c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN);
        if (!han) {
            List<String> words = CompanyWords.of(lower);
            String core = String.join(" ", words);
            return new CompanyForm(core, core, "", "", "", core.replace(" ", ""), words);
        }
        CompanyParts parts = CompanyParts.of(lower);
        return new CompanyForm(
                parts.core(),
                parts.stem(),
                parts.region(),
                parts.branch(),
                parts.form(),
                Pinyin.of(parts.core()),
                List.of());
    }

    boolean latin() {
        return !words.isEmpty();
    }

    @Override
    public String toString() {
        return "CompanyForm[…]";
    }
}
