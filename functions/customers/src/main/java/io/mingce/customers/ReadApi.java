package io.mingce.customers;

import io.mingce.customer.Customer;
import io.mingce.customer.CustomerId;
import io.mingce.customer.Customers;
import io.mingce.customer.Customers.Stored;
import io.mingce.customer.History;
import io.mingce.customer.Relation;
import io.mingce.edge.ApiAnswer;
import io.mingce.edge.ApiRequest;
import io.mingce.edge.Cursors;
import io.mingce.edge.Disclosure;

import org.jspecify.annotations.Nullable;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// One customer with the whole history. A customer that was merged away is answered with its survivor: `id` and
/// `Content-Location` are the survivor's, so that a link somebody kept goes on to work.
record ReadApi(Desk desk, Customers customers, TagSights sights, Cursors cursors) {

    /// Newest items of each part in the answer about the whole customer.
    static final int FIRST = 100;

    /// Everything in one answer.
    ApiAnswer one(ApiRequest request, Disclosure shown) {
        Customer customer = desk.named(request, shown);
        List<Stored> stored = customer.partitions().stream().map(customers::history).toList();
        History history = history(stored);
        Map<String, @Nullable Object> view = new LinkedHashMap<>(shown.whole(customer, List.of()));
        view.putAll(shown.tags(sights.of(request)).all(customer));
        view.put(
                "relations",
                relations(stored).stream()
                        .map(relation -> shown.relation(customer, relation))
                        .toList());
        for (HistoryPart part : HistoryPart.values()) {
            view.put(
                    part.key(),
                    pages(part, customer)
                            .first(
                                    request,
                                    part.of(history),
                                    FIRST,
                                    item -> item.sight().of(customer, shown)));
        }
        return ApiAnswer.json(200, view)
                .with(
                        Map.of(
                                "ETag",
                                Version.tag(customer),
                                "Content-Location",
                                customer.id().value()));
    }

    /// Those with customers that are there for anybody at all; one request where there are any.
    private List<Relation> relations(List<Stored> stored) {
        List<Relation> all = stored.stream().flatMap(s -> s.relations().stream()).toList();
        Set<CustomerId> others = all.stream().map(Relation::other).collect(Collectors.toSet());
        if (others.isEmpty()) {
            return all;
        }
        Set<CustomerId> restricted =
                customers.find(others).entrySet().stream()
                        .filter(found -> found.getValue().restricted())
                        .map(Map.Entry::getKey)
                        .collect(Collectors.toSet());
        return all.stream().filter(relation -> !restricted.contains(relation.other())).toList();
    }

    /// One part of the history, page by page.
    ApiAnswer part(HistoryPart part, ApiRequest request, Disclosure shown) {
        Customer customer = desk.named(request, shown);
        History history = history(customer.partitions().stream().map(customers::history).toList());
        return ApiAnswer.json(
                200,
                pages(part, customer)
                        .asked(
                                request,
                                part.of(history),
                                item -> item.sight().of(customer, shown)));
    }

    private static History history(List<Stored> stored) {
        return History.of(stored.stream().flatMap(s -> s.sources().stream()).toList());
    }

    private Pages<HistoryPart.Item> pages(HistoryPart part, Customer customer) {
        return new Pages<>(cursors, part.key() + " of " + customer.id(), HistoryPart.Item::place);
    }
}
