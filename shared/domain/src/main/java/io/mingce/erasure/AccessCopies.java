package io.mingce.erasure;

import io.mingce.request.RequestId;

import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;

/// The copies that persons get who ask for one: a zip each, in the bucket. One request each.
public interface AccessCopies {

    /// Keeps it; the same request again replaces it.
    ///
    /// @param noted in the copy ledger, of kind [CopyKind#ACCESS_COPY]
    void keep(RequestId id, CopyLedger.Noted noted, Path zip);

    /// Where a browser may get it for one minute; empty where there is none.
    Optional<URI> link(RequestId id);

    /// Deletes it with all versions.
    ///
    /// @return whether there was one
    boolean delete(RequestId id);
}
