package io.mingce.imports;

import io.mingce.importing.ImportId;

import java.io.Serial;

/// A part of an import is not there, or not any more: when its import has ended, or after 30 days.
final class NotKeptException extends IllegalStateException {

    @Serial private static final long serialVersionUID = 1L;

    NotKeptException(ImportId id, String name) {
        super(name + " of import " + id + " is not kept any more");
    }
}
