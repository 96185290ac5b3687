package io.mingce.erasure;

import java.util.List;

/// Where copies of customers' data were made. Whatever is written to the bucket is noted here first: the bucket takes
/// nothing without what [#note] returned.
public interface CopyLedger {

    /// Notes that a copy is about to be made; the same again changes nothing. One request.
    ///
    /// @return the same copy, noted
    Noted note(Copy copy);

    /// What was noted of this origin and is not gone, in no order. One request.
    List<Copy> of(String origin);

    /// Notes that the copy is gone. One request.
    void gone(Copy copy);

    /// A copy that is in the ledger: only a ledger makes one.
    ///
    /// @param copy that it vouches for
    record Noted(Copy copy) {

        /// Whether an object of this key is covered.
        public boolean covers(String key) {
            return key.startsWith(copy.place());
        }
    }
}
