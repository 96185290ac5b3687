package io.mingce.erasure;

import io.mingce.customer.CustomerId;
import io.mingce.importing.ImportId;
import io.mingce.request.RequestId;

import java.time.Instant;

/// That a copy of customers' data was made, or is about to be: whoever writes one notes it first, see [CopyLedger].
///
/// @param origin of whom it is, or what it came of: see the factories
/// @param place key of an object in the bucket, or what they begin with; or the name of a recipient
public record Copy(String origin, CopyKind kind, String place, Instant at) {

    /// Of whom the rows of an import are.
    public static String origin(ImportId id) {
        return "import#" + id;
    }

    /// Of one customer.
    public static String origin(CustomerId id) {
        return "customer#" + id;
    }

    /// For whoever made a request.
    public static String origin(RequestId id) {
        return "request#" + id;
    }

    /// Of everybody.
    public static final String EVERYBODY = "everybody";
}
