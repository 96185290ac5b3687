package io.mingce.imports.header;

/// One column of a file.
///
/// @param index from 0
/// @param text as it stands in the file
public record HeaderColumn(int index, String text, Use use) {}
