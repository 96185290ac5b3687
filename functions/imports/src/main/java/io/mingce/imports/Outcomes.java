package io.mingce.imports;

import java.util.List;

/// What became of the rows of one chunk, in their order.
record Outcomes(List<RowOutcome> rows) {}
