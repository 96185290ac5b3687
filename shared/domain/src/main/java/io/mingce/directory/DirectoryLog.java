package io.mingce.directory;

import java.util.Collection;

/// What was noted of customers, in the order in which it was noted. Every note has a number, one more than the note
/// before.
///
/// Of two notes of one customer the later counts, and it says the later state: who notes must have read the customers
/// after the note before was stored, see [NoteCustomers].
public interface DirectoryLog {

    /// The number of the last note that is stored, or of an earlier one where that is minutes old at most; 0 = none.
    /// One request, or none.
    long last();

    /// Stores `rows` as the next notes, provided that `last` still is the last. One request where they fit into one
    /// item, that is some thousand rows.
    ///
    /// @return whether it was; where not, a part of the rows may be stored, and [#last()] is asked anew
    boolean append(long last, Collection<Row> rows);
}
