package io.mingce.request;

import java.util.Optional;
import java.util.function.Function;

/// Changes stored requests; whoever comes second looks again at what there is by then.
record Amendments(Requests requests) {

    private static final int ATTEMPTS = 20;

    /// Stores what `change` makes of a request.
    ///
    /// @param change empty where there is nothing to change
    /// @return the request as it is stored now; empty where there is none, or nothing to change
    /// @throws io.mingce.failure.TryAgain where others kept changing it
    Optional<PrivacyRequest> amend(
            RequestId id, Function<PrivacyRequest, Optional<Amending>> change) {
        for (int i = 0; i < ATTEMPTS; i++) {
            Optional<PrivacyRequest> wanted = requests.find(id).flatMap(change).map(Amending::done);
            if (wanted.isEmpty() || requests.save(wanted.get())) {
                return wanted.map(saved -> saved.at(saved.version() + 1));
            }
        }
        throw new Busy();
    }
}
