package io.mingce.request;

import java.security.SecureRandom;
import java.util.Optional;
import java.util.regex.Pattern;

/// Id of a request: 26 characters `a-z2-7` (130 random bits), so that nobody can guess one.
public record RequestId(String value) implements Comparable<RequestId> {

    private static final String ALPHABET = "abcdefghijklmnopqrstuvwxyz234567";
    private static final int LENGTH = 26;
    private static final Pattern FORM = Pattern.compile("[a-z2-7]{26}");

    public RequestId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("not the id of a request");
        }
    }

    /// A new one.
    public static RequestId random(SecureRandom random) {
        var id = new StringBuilder(LENGTH);
        for (int i = 0; i < LENGTH; i++) {
            id.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return new RequestId(id.toString());
    }

    /// The id that an untrusted text is; empty where it is none.
    public static Optional<RequestId> of(String text) {
        return FORM.matcher(text).matches() ? Optional.of(new RequestId(text)) : Optional.empty();
    }

    @Override
    public int compareTo(RequestId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
