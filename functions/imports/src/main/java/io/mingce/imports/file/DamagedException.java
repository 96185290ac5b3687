package io.mingce.imports.file;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.Serial;

/// What is in an XLSX is not a workbook.
final class DamagedException extends IOException {

    @Serial private static final long serialVersionUID = 1L;

    DamagedException(@Nullable Throwable cause) {
        super("the workbook is damaged", cause);
    }
}
