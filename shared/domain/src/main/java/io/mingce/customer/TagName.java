package io.mingce.customer;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// Name of a tag, for example `high-value`: letters, digits and hyphens of any script, 50 at most, in lower case.
public record TagName(String value) implements Comparable<TagName> {

    private static final Pattern ALLOWED =
            Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N}_-]{0,49}");

    /// @throws IllegalArgumentException where it is not in its canonical form
    public TagName {
        if (canonical(value).filter(value::equals).isEmpty()) {
            throw new IllegalArgumentException("not the name of a tag");
        }
    }

    /// The name that an untrusted text is; empty where it is none.
    public static Optional<TagName> of(String text) {
        return canonical(text).map(TagName::new);
    }

    private static Optional<String> canonical(String text) {
        String plain =
                Normalizer.normalize(text, Normalizer.Form.NFKC).strip().toLowerCase(Locale.ROOT);
        return Optional.of(plain).filter(name -> ALLOWED.matcher(name).matches());
    }

    @Override
    public int compareTo(TagName other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
