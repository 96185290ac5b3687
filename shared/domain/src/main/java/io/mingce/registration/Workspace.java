package io.mingce.registration;

import static java.util.Objects.requireNonNull;

import io.mingce.customer.Change;
import io.mingce.customer.Contribution;
import io.mingce.customer.Customer;
import io.mingce.customer.CustomerId;
import io.mingce.customer.SourceId;
import io.mingce.customer.SourceKey;
import io.mingce.customer.SourceRecord;
import io.mingce.identity.BlindIndex;
import io.mingce.identity.Holders;
import io.mingce.identity.Token;
import io.mingce.identity.TokenKind;
import io.mingce.matching.Basis;
import io.mingce.review.CaseId;
import io.mingce.review.ReviewCase;

import org.jspecify.annotations.Nullable;

import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/// All that one attempt knows: what was stored when it looked, and what its decisions have added since.
final class Workspace {

    private final Resolver resolver;
    private final Recognition recognition;
    private final Map<CustomerId, Customer> known = new HashMap<>();
    private final Map<CustomerId, CustomerId> survivors = new HashMap<>();
    private final Holdings holdings;
    private final Map<SourceId, CustomerId> owners = new HashMap<>();
    private final Map<Pending, Decision> decisions = new LinkedHashMap<>();
    private final Map<Pending, CustomerId> duplicates = new LinkedHashMap<>();
    private final Map<CaseId, ReviewCase> doubts = new LinkedHashMap<>();

    /// @param stored the customers that hold any identifier of the batch, by the id they were asked for
    Workspace(
            Resolver resolver,
            BlindIndex index,
            Map<Token, Holders> held,
            Map<CustomerId, Customer> stored) {
        this.resolver = resolver;
        this.recognition = new Recognition(index);
        this.holdings = new Holdings(held, survivors);
        for (Customer customer : stored.values()) {
            known.put(customer.id(), customer);
            customer.lineage().absorbed().forEach(a -> survivors.put(a.id(), customer.id()));
        }
    }

    private CustomerId survivor(CustomerId id) {
        return survivors.getOrDefault(id, id);
    }

    /// The stored customers that a record may have come to before.
    List<Customer> reachable(Pending pending) {
        Set<CustomerId> ids = holdings.of(pending.keys());
        if (known.containsKey(survivor(pending.own()))) {
            ids.add(pending.own());
            ids.addAll(pending.others());
        }
        return ids.stream()
                .map(this::survivor)
                .distinct()
                .sorted()
                .flatMap(id -> Stream.ofNullable(known.get(id)))
                .toList();
    }

    /// Notes that a source record is stored with its customer.
    void owned(SourceKey key) {
        owners.put(key.source(), survivor(key.customer()));
    }

    /// With whom the stored record `pending` is.
    CustomerId owner(Pending pending) {
        CustomerId owner = owners.get(pending.incoming().id());
        if (owner == null) {
            throw new IllegalStateException("not stored: " + pending.incoming().id());
        }
        return owner;
    }

    void decide(Pending pending) {
        Decision told = toldBefore(pending);
        Map<CustomerId, Basis> maybe = Map.of();
        if (told == null) {
            Resolution resolution = resolver.resolve(pending.profile(), candidates(pending));
            if (resolution instanceof Resolution.Known(var known, var _)
                    && pending.incoming().byHand().isPresent()) {
                duplicates.put(pending, known);
                return;
            }
            maybe = resolution.maybe();
            told =
                    switch (resolution) {
                        case Resolution.Known k -> join(k.customer(), pending);
                        case Resolution.Unknown _ -> begin(pending);
                    };
        }
        CustomerId customer = told.customer();
        maybe.forEach((other, basis) -> {
            var id = CaseId.of(customer, other);
            doubts.putIfAbsent(id, ReviewCase.open(id, basis, pending.incoming().receivedAt()));
        });
        pending.keys().tokens().forEach((token, kind) -> holdings.gain(token, kind, customer));
        decisions.put(pending, told);
    }

    /// What the last write of a customer said about this record, if its writer died before it stored the record.
    private @Nullable Decision toldBefore(Pending pending) {
        for (Customer customer : reachable(pending)) {
            Contribution did = customer.latest().get(pending.incoming().id());
            if (did != null) {
                return new Decision(customer.id(), did);
            }
        }
        return null;
    }

    /// Whom the index names, and who says so of itself: the index may lag behind.
    private List<Candidate> candidates(Pending pending) {
        var shared = new HashMap<CustomerId, Set<TokenKind>>();
        pending.keys()
                .tokens()
                .forEach((token, kind) -> {
                    if (kind.identifier()
                            && !holdings.generic(token)
                            && !holdings.crowded(token, kind)) {
                        for (CustomerId id : holdings.of(token)) {
                            Customer customer = known.get(id);
                            if (customer != null && recognition.holds(customer, token)) {
                                shared.computeIfAbsent(id, _ -> EnumSet.noneOf(TokenKind.class))
                                        .add(kind);
                            }
                        }
                    }
                });
        return shared.entrySet().stream()
                .map(e -> {
                    Customer customer = requireNonNull(known.get(e.getKey()));
                    return new Candidate(customer, e.getValue(), recognition.members(customer));
                })
                .toList();
    }

    private Decision join(CustomerId id, Pending pending) {
        Customer before = requireNonNull(known.get(id));
        var tokens = new HashSet<>(before.tokens());
        tokens.addAll(pending.keys().tokens().keySet());
        Customer after = before.with(pending.source()).foundBy(tokens);
        recognition.forget(id);
        known.put(id, after);
        boolean news =
                !before.profile().changed(after.profile()).isEmpty()
                        || !before.consents().equals(after.consents());
        return new Decision(id, news ? Contribution.MERGED : Contribution.UNCHANGED);
    }

    private Decision begin(Pending pending) {
        CustomerId id = vacant(pending);
        known.put(
                id, Customer.begin(id, pending.source()).foundBy(pending.keys().tokens().keySet()));
        return new Decision(id, Contribution.CREATED);
    }

    /// Finds the unusual amounts of what was decided, when all of it is, so that it does not matter which record of a
    /// batch comes first. What was told before stays.
    void weighAmounts() {
        decisions.replaceAll((pending, decision) -> {
            Customer customer = requireNonNull(known.get(decision.customer()));
            boolean told = customer.latest().containsKey(pending.incoming().id());
            return told || !customer.spending().unusual(pending.source())
                    ? decision
                    : decision.ofUnusualAmount();
        });
    }

    /// A customer that was claimed but never stored is filled by whoever comes next; else the record makes its own.
    private CustomerId vacant(Pending pending) {
        for (var each : pending.keys().tokens().entrySet()) {
            if (each.getValue().identifier() && !holdings.generic(each.getKey())) {
                var claimed =
                        holdings.of(each.getKey()).stream()
                                .filter(id -> !known.containsKey(id))
                                .min(Comparator.naturalOrder());
                if (claimed.isPresent()) {
                    return claimed.get();
                }
            }
        }
        return Stream.concat(Stream.of(pending.own()), pending.others().stream())
                .filter(id -> !known.containsKey(survivor(id)))
                .findFirst()
                .orElseThrow();
    }

    List<Change> changes() {
        var changes = new LinkedHashMap<CustomerId, Map<SourceRecord, Contribution>>();
        decisions.forEach((pending, decision) ->
                changes.computeIfAbsent(decision.customer(), _ -> new LinkedHashMap<>())
                        .put(pending.source(), decision.contribution()));
        return changes.entrySet().stream()
                .map(e -> {
                    var latest = new HashMap<SourceId, Contribution>();
                    e.getValue().forEach((source, did) -> latest.put(source.id(), did));
                    Customer customer = requireNonNull(known.get(e.getKey()));
                    return new Change(customer.telling(latest), e.getValue());
                })
                .toList();
    }

    Holdings holdings() {
        return holdings;
    }

    Map<Pending, Decision> decisions() {
        return decisions;
    }

    /// Whom those entered by hand turned out to be; nothing of them is to be stored.
    Map<Pending, CustomerId> duplicates() {
        return duplicates;
    }

    Collection<ReviewCase> doubts() {
        return doubts.values();
    }
}
