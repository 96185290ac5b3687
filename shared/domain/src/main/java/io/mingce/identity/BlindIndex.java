package io.mingce.identity;

import java.util.List;

/// Makes tokens. Costs a microsecond, no request.
///
/// Tokens are made under a key that can be changed while everything runs. A change has four steps, and everybody is told of
/// one within minutes, in any order; two who are one step apart must still collide where they hold the same value:
///
/// 1. Everything is under the old key. All look for, and store, tokens under the old key.
/// 2. A new key is added: what is stored and what is looked for is so under both. Who does not know the new key yet meets
///    the others under the old one.
/// 3. When everybody knows the new key, all that is stored already is indexed under both.
/// 4. When that is done the old key is retired: what is stored and looked for is so under the new one. Who does not know
///    that yet does so under both, and meets the others under the new one. When everybody knows, the old tokens go.
@FunctionalInterface
public interface BlindIndex {

    /// The token of `value`, which must be in its canonical form, under the oldest key in use, as everything is stored under
    /// that. One of a [lasting][TokenKind#lasting()] kind is under the very first key.
    Token token(TokenKind kind, String value);

    /// The tokens that `value` is stored and looked for under: one under each key in use, the newest first.
    default List<Token> tokens(TokenKind kind, String value) {
        return List.of(token(kind, value));
    }
}
