package io.mingce.erasure;

import java.util.Set;

/// Tells of an erasure when all of it is done.
public interface Proof {

    /// Tells whoever received the data that it is gone; may tell twice. One request.
    ///
    /// @param recipients by their names in the copy ledger
    void tell(Erasure erasure, Set<String> recipients);

    /// The signed certificate, as it is handed out. Two requests.
    ///
    /// @param erasure with all steps done but the last
    /// @param ledgerHash see [Erasures#ledgerHash]
    String certify(Erasure erasure, String ledgerHash);
}
