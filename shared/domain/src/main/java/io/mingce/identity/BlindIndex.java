package io.mingce.identity;

/// Makes tokens under the current key. Costs a microsecond, no request.
@FunctionalInterface
public interface BlindIndex {

    /// The token of `value`, which must be in its canonical form.
    Token token(TokenKind kind, String value);
}
