package io.mingce.imports.header;

import io.mingce.cleaning.Column;
import io.mingce.imports.header.Claim.Strength;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/// The synonyms of `words.tsv`: one line `COLUMN`, strength, words. A word stands there once.
final class Words {

    private static final Pattern PARENTHESES =
            Pattern.compile("\\([^)]*\\)|\\[[^]]*]|【[^】]*】|〔[^〕]*〕");
    private static final Pattern NEITHER_LETTER_NOR_DIGIT = Pattern.compile("[^\\p{L}\\p{Nd}]+");
    private static final Pattern HAN = Pattern.compile("\\p{IsHan}+");
    private static final Pattern NOT_HAN = Pattern.compile("\\P{IsHan}+");

    static final Map<String, Claim> ALL = load();

    private Words() {}

    /// The claim of `text`: as it is, else without what is in brackets (`手机（必填）`), else where it says the same
    /// in two languages (`手机 Mobile`).
    static Optional<Claim> find(String text) {
        return lookUp(text)
                .or(() -> lookUp(PARENTHESES.matcher(nfkc(text)).replaceAll("")))
                .or(() -> findInBothLanguages(text));
    }

    /// NFKC, lower case, letters and digits only.
    static String normalise(String text) {
        return NEITHER_LETTER_NOR_DIGIT.matcher(nfkc(text).toLowerCase(Locale.ROOT)).replaceAll("");
    }

    // One language alone would take `跟进人 Email`, a colleague's address, for the customer's.
    private static Optional<Claim> findInBothLanguages(String text) {
        Optional<Claim> chinese = lookUp(NOT_HAN.matcher(text).replaceAll(""));
        Optional<Claim> english = lookUp(HAN.matcher(text).replaceAll(""));
        return chinese.filter(
                one -> english.filter(other -> other.column() == one.column()).isPresent());
    }

    private static Optional<Claim> lookUp(String text) {
        return Optional.ofNullable(ALL.get(normalise(text)));
    }

    private static String nfkc(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC);
    }

    private static Map<String, Claim> load() {
        var words = new HashMap<String, Claim>();
        for (String line : lines()) {
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            String[] parts = line.split("\t", -1);
            var claim = new Claim(Column.valueOf(parts[0]), Strength.valueOf(parts[1]));
            for (int i = 2; i < parts.length; i++) {
                if (words.putIfAbsent(normalise(parts[i]), claim) != null) {
                    throw new IllegalStateException("words.tsv has twice: " + parts[i]);
                }
            }
        }
        return Map.copyOf(words);
    }

    private static String[] lines() {
        try (InputStream in =
                Objects.requireNonNull(Words.class.getResourceAsStream("words.tsv"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n", -1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
