package io.mingce.imports.file;

/// Looks through the XML of a sheet for a cell beyond column `ZZZ`. No spreadsheet has one (the last is `XFD`), but a
/// reader would make room for hundreds of millions of cells before it.
final class CellReferences {

    private static final int LETTERS = 3;

    private boolean inTag;
    private int quote;
    private int before;
    private int name;
    private int letters;

    /// Whether the next `length` bytes are harmless. In UTF-8 no byte is 0, so another encoding is not.
    boolean harmless(byte[] bytes, int length) {
        for (int i = 0; i < length; i++) {
            if (bytes[i] == 0 || !step(bytes[i])) {
                return false;
            }
        }
        return true;
    }

    private boolean step(byte b) {
        if (!inTag) {
            inTag = b == '<';
        } else if (quote != 0) {
            if (b == quote) {
                quote = 0;
            } else if (name == 'r' && letters >= 0) {
                letters = Character.isLetter(b) ? letters + 1 : -1;
                return letters <= LETTERS;
            }
        } else if (b == '"' || b == '\'') {
            quote = b;
            letters = 0;
        } else if (b == '>') {
            inTag = false;
        } else if (b > ' ' && b != '=') {
            // The last character of the attribute's name, if that is all of its name.
            name = before <= ' ' ? b : 0;
        }
        before = b;
        return true;
    }
}
