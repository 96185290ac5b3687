package io.mingce.imports.file;

import java.util.List;

/// Everything that is needed to read a file again, or to write another one like it.
///
/// @param encoding of a text; of an XLSX without meaning
/// @param delimiter of a delimited text
/// @param lineEnd of a text
/// @param sheet of an XLSX, from 0
/// @param headerRow number of the row that holds the header; 0 where keys are the header
/// @param headers cells of the header as they stand in the file, up to the last one that is not blank
public record Layout(
        Format format,
        Encoding encoding,
        char delimiter,
        String lineEnd,
        int sheet,
        long headerRow,
        List<String> headers) {

    public Layout {
        headers = List.copyOf(headers);
    }
}
