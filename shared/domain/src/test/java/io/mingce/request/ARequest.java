package io.mingce.request;

import java.util.Optional;
import java.util.Set;

/// Parts of requests for tests.
final class ARequest {

    static final Asked NOBODY = new Asked(Set.of(), true, Set.of(), Optional.empty());

    private ARequest() {}
}
