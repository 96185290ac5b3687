package io.mingce.imports.file;

/// Kinds of file that are read and written.
public enum Format {
    /// Text with one record a line and a delimiter between the fields: CSV, TSV and their like.
    DELIMITED("csv"),
    XLSX("xlsx"),
    /// One JSON object a line.
    NDJSON("ndjson");

    private final String extension;

    Format(String extension) {
        this.extension = extension;
    }

    /// Without the dot.
    public String extension() {
        return extension;
    }
}
