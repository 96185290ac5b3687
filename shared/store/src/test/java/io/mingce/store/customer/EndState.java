package io.mingce.store.customer;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import io.mingce.customer.Contribution;
import io.mingce.customer.Customer;
import io.mingce.customer.CustomerId;
import io.mingce.customer.SourceId;
import io.mingce.customer.SourceKey;
import io.mingce.customer.SourceRecord;
import io.mingce.identity.Holders;
import io.mingce.identity.Token;
import io.mingce.review.ReviewCase;
import io.mingce.store.engine.Installation;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// All that is stored, opened; without what a repeated write may count differently.
record EndState(
        Map<CustomerId, Customer> customers,
        Map<CustomerId, List<SourceRecord>> sources,
        Map<SourceKey, Contribution> contributions,
        Map<Token, Holders> holders,
        Set<ReviewCase> cases) {

    static EndState of(Installation store) {
        var tables = store.tables();
        var ids = new HashSet<CustomerId>();
        tables.scan(tables.customers())
                .forEach(item -> ids.add(new CustomerId(requireNonNull(item.get("id")).s())));
        var sources = new HashMap<CustomerId, List<SourceRecord>>();
        var records = new HashSet<SourceId>();
        for (CustomerId id : ids) {
            sources.put(id, store.customers().sources(id));
            store.customers().sources(id).forEach(s -> records.add(s.id()));
        }
        var wanted = new HashMap<Customer, Set<SourceId>>();
        store.customers().find(ids).values().forEach(c -> wanted.put(c, records));
        return new EndState(
                store.customers().find(ids).values().stream()
                        .map(c -> c.at(0).telling(Map.of()))
                        .collect(toMap(Customer::id, c -> c)),
                sources,
                store.customers().contributions(wanted),
                store.identifiers()
                        .find(
                                tables.scan(tables.identifiers()).stream()
                                        .map(i -> new Token(requireNonNull(i.get("token")).s()))
                                        .collect(toSet())),
                StoredCases.of(tables));
    }
}
