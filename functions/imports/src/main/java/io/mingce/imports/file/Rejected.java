package io.mingce.imports.file;

import java.util.List;

/// One row that was not taken.
///
/// @param number as [Row] has it
/// @param cells as [Row] has them
public record Rejected(long number, List<String> cells, List<Complaint> complaints) {

    public Rejected {
        cells = List.copyOf(cells);
        complaints = List.copyOf(complaints);
    }

    /// The number, never the texts.
    @Override
    public String toString() {
        return "Rejected[" + number + "]";
    }
}
