package io.mingce.imports.file;

import java.util.Random;

/// Texts by chance.
final class Texts {

    private Texts() {}

    /// Up to `longest` characters out of `alphabet`.
    static String random(Random random, String alphabet, int longest) {
        int[] characters = alphabet.codePoints().toArray();
        return random.ints(random.nextInt(longest + 1), 0, characters.length)
                .map(i -> characters[i])
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
