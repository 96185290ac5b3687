package io.mingce.imports.file;

import java.util.List;
import java.util.Optional;

/// The cells of one row before anybody has looked at them.
record Cells(long number, List<String> texts, Optional<Fault> fault) {

    Cells(long number, List<String> texts) {
        this(number, texts, Optional.empty());
    }

    @Override
    public String toString() {
        return "Cells[" + number + ", " + texts.size() + "]";
    }
}
