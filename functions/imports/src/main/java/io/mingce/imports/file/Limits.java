package io.mingce.imports.file;

/// What a file may hold; more than this is refused or the row rejected, so that memory stays bounded.
final class Limits {

    /// Characters in a cell; as in Excel.
    static final int CELL = 32_767;

    static final int COLUMNS = 1_000;

    /// Characters in a line of text. What is beyond is not kept.
    static final int LINE = 4 << 20;

    /// Lines that one quoted cell may go over.
    static final int LINES_OF_A_CELL = 1_000;

    /// Rows among which the header is looked for.
    static final int HEADER_WITHIN = 10;

    /// Objects of an NDJSON file whose keys are the header.
    static final int OBJECTS_OF_A_HEADER = 1_000;

    /// Parts of an XLSX.
    static final int ARCHIVE_ENTRIES = 2_000;

    /// Uncompressed bytes of an XLSX.
    static final long ARCHIVE_BYTES = 2L << 30;

    /// Uncompressed bytes of the one part of an XLSX that is held in memory.
    static final long SHARED_STRINGS_BYTES = 256L << 20;

    /// Below so many uncompressed bytes no ratio is suspicious.
    static final long HARMLESS_BYTES = 64L << 20;

    /// Uncompressed to compressed. Real sheets reach 5 to 50.
    static final int ARCHIVE_RATIO = 150;

    private Limits() {}
}
