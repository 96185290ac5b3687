package io.mingce.imports.file;

/// One line of a text.
///
/// @param number from 1
/// @param text without its end; no more than [Limits#LINE] characters
/// @param end the characters that end it; none at the end of the file
record Line(long number, String text, String end) {

    @Override
    public String toString() {
        return "Line[" + number + "]";
    }
}
