package io.mingce.directory;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/// One text per row, each different text held once: one byte a row while there are few, then two, then four.
final class Column {

    private final List<String> texts = new ArrayList<>();
    private final Map<String, Integer> codes = new HashMap<>();
    private byte[] bytes = new byte[0];
    private char[] chars = new char[0];
    private int[] ints = new int[0];

    void grow(int rows) {
        if (texts.size() <= 1 << Byte.SIZE) {
            bytes = Arrays.copyOf(bytes, rows);
        } else if (texts.size() <= 1 << Character.SIZE) {
            chars = Arrays.copyOf(chars, rows);
        } else {
            ints = Arrays.copyOf(ints, rows);
        }
    }

    void set(int row, String text) {
        Integer known = codes.get(text);
        set(row, known == null ? add(text) : known);
    }

    void copy(int from, int to) {
        set(to, code(from));
    }

    String text(int row) {
        return value(code(row));
    }

    /// The text that a code stands for.
    String value(int code) {
        return texts.get(code);
    }

    /// How many codes there are.
    int size() {
        return texts.size();
    }

    /// Which codes stand for a text that passes.
    boolean[] passing(Predicate<String> test) {
        var passing = new boolean[texts.size()];
        for (int code = 0; code < passing.length; code++) {
            passing[code] = test.test(texts.get(code));
        }
        return passing;
    }

    int code(int row) {
        if (bytes.length > 0) {
            return bytes[row] & 0xff;
        }
        return chars.length > 0 ? chars[row] : ints[row];
    }

    private void set(int row, int code) {
        if (bytes.length > 0) {
            bytes[row] = (byte) code;
        } else if (chars.length > 0) {
            chars[row] = (char) code;
        } else {
            ints[row] = code;
        }
    }

    private int add(String text) {
        int code = texts.size();
        if (code == 1 << Byte.SIZE) {
            chars = new char[bytes.length];
            for (int row = 0; row < bytes.length; row++) {
                chars[row] = (char) (bytes[row] & 0xff);
            }
            bytes = new byte[0];
        } else if (code == 1 << Character.SIZE) {
            ints = new int[chars.length];
            for (int row = 0; row < chars.length; row++) {
                ints[row] = chars[row];
            }
            chars = new char[0];
        }
        texts.add(text);
        codes.put(text, code);
        return code;
    }
}
