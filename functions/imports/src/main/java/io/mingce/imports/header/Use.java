package io.mingce.imports.header;

import io.mingce.cleaning.Column;

/// What an import does with one column of a file.
public sealed interface Use {

    /// Its texts are taken as `column`.
    record Feeds(Column column) implements Use {}

    /// Means `column`, which another column of the file already feeds and which can be only once: not read, and said so.
    record Repeats(Column column) implements Use {}

    /// One of our own columns of a fix file: not read.
    record Remark() implements Use {}

    /// Nobody knows what it means: not read.
    record Unrecognised() implements Use {}
}
