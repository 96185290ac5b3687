package io.mingce.imports;

import java.util.Objects;

/// One message of the queue: what is to be done with one part of an import. Carries no data of a customer.
///
/// @param run of the import this belongs to; a message of an earlier run is stale
/// @param chunk number of the part from 1; 0 where it is the whole import
/// @param request for which rows are to go from the files; else empty
record Work(String importId, int run, Kind kind, int chunk, String request) {

    enum Kind {
        /// Register the rows of a chunk.
        REGISTER,
        /// Withdraw the rows of a chunk.
        WITHDRAW,
        /// Every chunk is registered: write the report.
        REPORT,
        /// Take rows out of the files, of whatever run they are.
        SCRUB
    }

    Work {
        request = Objects.requireNonNullElse(request, "");
    }

    Work(String importId, int run, Kind kind, int chunk) {
        this(importId, run, kind, chunk, "");
    }
}
