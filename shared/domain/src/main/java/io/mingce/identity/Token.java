package io.mingce.identity;

/// Keyed hash of a normalised identifier or key: equal values give equal tokens, and nothing can be read from one.
///
/// @param value URL-safe text, begins with the key version
public record Token(String value) implements Comparable<Token> {

    @Override
    public int compareTo(Token other) {
        return value.compareTo(other.value);
    }
}
