package io.mingce.erasure;

import io.mingce.customer.CustomerId;
import io.mingce.request.RequestId;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// Deletes the copies that were made of somebody, and knows who received one.
final class ForgetCopies {

    private static final String SEPARATORS = "[^a-z2-7]+";

    private final CopyLedger copies;
    private final AccessCopies accessCopies;

    ForgetCopies(CopyLedger copies, AccessCopies accessCopies) {
        this.copies = copies;
        this.accessCopies = accessCopies;
    }

    /// One request per customer, and three per copy.
    Counts forget(Set<CustomerId> customers) {
        var counts = new Counts();
        for (CustomerId id : customers) {
            for (Copy copy : copies.of(Copy.origin(id))) {
                if (copy.kind() == CopyKind.ACCESS_COPY) {
                    request(copy).ifPresent(request -> delete(request, counts));
                    copies.gone(copy);
                }
            }
        }
        return counts;
    }

    private void delete(RequestId request, Counts counts) {
        if (accessCopies.delete(request)) {
            counts.add(CopyKind.ACCESS_COPY.key(), 1);
        }
        copies.of(Copy.origin(request)).stream()
                .filter(copy -> copy.kind() == CopyKind.ACCESS_COPY)
                .forEach(copies::gone);
    }

    /// The key of an access copy is made of the request's id.
    private static Optional<RequestId> request(Copy copy) {
        return Stream.of(copy.place().split(SEPARATORS))
                .flatMap(part -> RequestId.of(part).stream())
                .findFirst();
    }

    /// Whoever received their data, or everybody's. One request per customer, and one.
    Set<String> recipients(Set<CustomerId> customers) {
        var recipients = new HashSet<String>();
        Stream.concat(customers.stream().map(Copy::origin), Stream.of(Copy.EVERYBODY))
                .map(copies::of)
                .flatMap(List::stream)
                .filter(copy -> copy.kind() == CopyKind.EXPORT)
                .forEach(copy -> recipients.add(copy.place()));
        return recipients;
    }
}
