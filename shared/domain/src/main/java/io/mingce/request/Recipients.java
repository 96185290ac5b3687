package io.mingce.request;

import static java.util.stream.Collectors.toCollection;

import io.mingce.customer.CustomerId;
import io.mingce.erasure.Copy;
import io.mingce.erasure.CopyKind;
import io.mingce.erasure.CopyLedger;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/// Who received customers' data, by the name in the copy ledger (GDPR 19). One request for each customer, and one.
public record Recipients(CopyLedger ledger) {

    /// Of these customers, or of everybody.
    public Set<String> of(Set<CustomerId> customers) {
        return Stream.concat(customers.stream().map(Copy::origin), Stream.of(Copy.EVERYBODY))
                .flatMap(origin -> ledger.of(origin).stream())
                .filter(copy -> copy.kind() == CopyKind.EXPORT)
                .map(Copy::place)
                .collect(toCollection(TreeSet::new));
    }
}
