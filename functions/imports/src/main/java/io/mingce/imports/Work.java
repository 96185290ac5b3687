package io.mingce.imports;

/// One message of the queue: what is to be done with one part of an import. Carries no data of a customer.
///
/// @param run of the import this belongs to; a message of an earlier run is stale
/// @param chunk number of the part from 1; 0 where it is the whole import
record Work(String importId, int run, Kind kind, int chunk) {

    enum Kind {
        /// Register the rows of a chunk.
        REGISTER,
        /// Withdraw the rows of a chunk.
        WITHDRAW,
        /// Every chunk is registered: write the report.
        REPORT
    }
}
