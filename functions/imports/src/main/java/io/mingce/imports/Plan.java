package io.mingce.imports;

import io.mingce.cleaning.Column;
import io.mingce.imports.file.Layout;
import io.mingce.imports.header.Header;
import io.mingce.imports.header.Mapping;

import java.util.Map;

/// How the rows of an import are to be read: kept with it, so that every part is read alike.
///
/// @param layout of the file
/// @param meanings what a person said the columns of this channel mean, by header text
/// @param otherTables further sheets that look like tables of customers and are not read
record Plan(Layout layout, Map<String, Column> meanings, int otherTables) {

    static final String NAME = "plan";

    Header header() {
        return Header.of(layout.headers(), new Mapping(meanings));
    }
}
