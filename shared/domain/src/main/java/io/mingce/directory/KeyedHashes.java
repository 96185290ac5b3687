package io.mingce.directory;

import io.mingce.cleaning.SearchedName;
import io.mingce.identity.BlindIndex;
import io.mingce.identity.Token;
import io.mingce.identity.TokenKind;

import java.util.stream.IntStream;

/// Hashes of names and phones under the token key. The whole of a name is hashed as another kind than how it begins.
record KeyedHashes(BlindIndex index) {

    /// Everything that a customer's names and phones may be looked up by.
    Hashes of(Facts facts) {
        IntStream names =
                facts.names().stream()
                        .flatMapToInt(name -> all(TokenKind.NAME, SearchedName.folded(name)));
        IntStream starts =
                facts.names().stream()
                        .flatMap(name -> NameStarts.kept(name).stream())
                        .flatMapToInt(start -> all(TokenKind.NAME_START, start));
        IntStream ends =
                facts.phoneEnds().stream().flatMapToInt(end -> all(TokenKind.PHONE_END, end));
        return Hashes.of(IntStream.concat(names, IntStream.concat(starts, ends)));
    }

    /// What customers with one of the names have one of.
    Hashes names(Iterable<String> names) {
        var any = IntStream.builder();
        names.forEach(name -> all(TokenKind.NAME, SearchedName.folded(name)).forEach(any::add));
        return Hashes.of(any.build());
    }

    /// What customers have whose name begins so.
    Hashes start(String start) {
        return Hashes.of(
                IntStream.of(hash(index.token(TokenKind.NAME_START, NameStarts.lookedUp(start)))));
    }

    /// What customers have with a phone that ends so.
    Hashes end(String digits) {
        return Hashes.of(all(TokenKind.PHONE_END, digits));
    }

    private IntStream all(TokenKind kind, String text) {
        return index.tokens(kind, text).stream().mapToInt(KeyedHashes::hash);
    }

    /// FNV-1a with 64 bits, folded: a token is even already, but it is text.
    private static int hash(Token token) {
        long hash = 0xcbf29ce484222325L;
        String text = token.value();
        for (int i = 0; i < text.length(); i++) {
            hash = (hash ^ text.charAt(i)) * 0x100000001b3L;
        }
        return (int) (hash ^ hash >>> 32);
    }
}
