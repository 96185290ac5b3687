package io.mingce.registration;

import io.mingce.customer.Change;
import io.mingce.customer.Contribution;
import io.mingce.customer.Customer;
import io.mingce.customer.CustomerId;
import io.mingce.customer.Customers;
import io.mingce.customer.SourceId;
import io.mingce.identity.BlindIndex;
import io.mingce.identity.Holders;
import io.mingce.identity.Identifiers;
import io.mingce.identity.Token;
import io.mingce.review.ReviewCase;
import io.mingce.review.ReviewCases;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// One attempt to register a batch: read all that is known, decide record by record, each seeing those before it,
/// then write all. Records of customers that somebody else changed meanwhile are left for the next attempt.
final class Round {

    private final Resolver resolver;
    private final BlindIndex index;
    private final Identifiers identifiers;
    private final Customers customers;
    private final ReviewCases cases;
    private final Admission admission;
    private final boolean again;

    /// @param again whether an attempt was made before, so that ids of our own may be taken
    Round(
            Resolver resolver,
            BlindIndex index,
            Identifiers identifiers,
            Customers customers,
            ReviewCases cases,
            Admission admission,
            boolean again) {
        this.resolver = resolver;
        this.index = index;
        this.identifiers = identifiers;
        this.customers = customers;
        this.cases = cases;
        this.admission = admission;
        this.again = again;
    }

    /// @param outcomes receives what became of each record that is done
    /// @return the records that have to try again
    List<Pending> run(List<Pending> batch, Map<SourceId, Outcome> outcomes) {
        Workspace space = read(batch);
        Map<SourceId, Contribution> done = done(batch, space);
        for (Pending pending : batch) {
            Contribution before = done.get(pending.incoming().id());
            if (before == null) {
                space.decide(pending);
            } else {
                outcomes.put(
                        pending.incoming().id(), pending.outcome(space.owner(pending), before));
            }
        }
        space.duplicates()
                .forEach((pending, known) ->
                        outcomes.put(
                                pending.incoming().id(),
                                new Outcome.Duplicate(known, pending.cleaned().findings())));
        space.weighAmounts();
        Set<CustomerId> contended = write(space);
        var left = new ArrayList<Pending>();
        space.decisions()
                .forEach((pending, decision) -> {
                    if (contended.contains(decision.customer())) {
                        left.add(pending);
                    } else {
                        outcomes.put(
                                pending.incoming().id(),
                                pending.outcome(decision.customer(), decision.contribution()));
                    }
                });
        return left;
    }

    private Workspace read(List<Pending> batch) {
        var tokens = new HashSet<Token>();
        batch.forEach(p -> tokens.addAll(p.keys().tokens().keySet()));
        Map<Token, Holders> held = identifiers.find(tokens);
        var holders = new HashSet<CustomerId>();
        batch.forEach(pending -> holders.addAll(pending.keys().holders(held)));
        var ids = new HashSet<>(holders);
        for (Pending pending : batch) {
            if (again || !pending.keys().identify()) {
                ids.add(pending.own());
                ids.addAll(pending.others());
            }
        }
        Map<CustomerId, Customer> stored = ids.isEmpty() ? Map.of() : customers.find(ids);
        holders.removeAll(stored.keySet());
        return new Workspace(resolver, index, without(admission.erased(holders), held), stored);
    }

    /// Whoever claims a token without being stored is filled by whoever comes next, but nobody gets an id that was erased.
    private static Map<Token, Holders> without(Set<CustomerId> erased, Map<Token, Holders> held) {
        if (erased.isEmpty()) {
            return held;
        }
        var left = new HashMap<>(held);
        left.replaceAll((_, holders) -> {
            var ids = new HashSet<>(holders.ids());
            ids.removeAll(erased);
            return new Holders(ids, holders.generic());
        });
        return left;
    }

    private Map<SourceId, Contribution> done(List<Pending> batch, Workspace space) {
        var wanted = new HashMap<Customer, Set<SourceId>>();
        for (Pending pending : batch) {
            space.reachable(pending)
                    .forEach(customer ->
                            wanted.computeIfAbsent(customer, _ -> new HashSet<>())
                                    .add(pending.incoming().id()));
        }
        if (wanted.isEmpty()) {
            return Map.of();
        }
        var done = new HashMap<SourceId, Contribution>();
        customers
                .contributions(wanted)
                .forEach((key, contribution) -> {
                    done.put(key.source(), contribution);
                    space.owned(key);
                });
        return done;
    }

    private Set<CustomerId> write(Workspace space) {
        var late = new LinkedHashMap<Token, Set<CustomerId>>(space.holdings().shares());
        Set<CustomerId> contended = claim(space, late);
        space.doubts().stream()
                .map(ReviewCase::id)
                .filter(c -> contended.contains(c.one()) || contended.contains(c.other()))
                .forEach(c -> contended.addAll(Set.of(c.one(), c.other())));
        Map<Token, Set<CustomerId>> shares = settled(contended, late);
        if (!shares.isEmpty()) {
            identifiers.share(shares);
        }
        Set<ReviewCase> doubts =
                space.doubts().stream()
                        .filter(c -> !contended.contains(c.id().one()))
                        .filter(c -> !contended.contains(c.id().other()))
                        .collect(Collectors.toSet());
        if (!doubts.isEmpty()) {
            cases.open(doubts);
        }
        List<Change> changes =
                space.changes().stream()
                        .filter(c -> !contended.contains(c.customer().id()))
                        .toList();
        if (!changes.isEmpty()) {
            contended.addAll(customers.save(changes));
        }
        return contended;
    }

    /// @param shares receives the claims that came too late but do no harm: names and the like
    private Set<CustomerId> claim(Workspace space, Map<Token, Set<CustomerId>> shares) {
        Map<Token, CustomerId> claims = space.holdings().claims();
        var contended = new HashSet<CustomerId>();
        if (claims.isEmpty()) {
            return contended;
        }
        identifiers
                .claim(claims)
                .forEach((token, holders) -> {
                    CustomerId claimer = claims.get(token);
                    boolean ours = holders.ids().equals(Set.of(claimer));
                    if (!ours && space.holdings().identifies(token)) {
                        contended.addAll(space.holdings().gainers(token));
                    } else if (!ours) {
                        shares.computeIfAbsent(token, _ -> new HashSet<>()).add(claimer);
                    }
                });
        return contended;
    }

    private static Map<Token, Set<CustomerId>> settled(
            Set<CustomerId> contended, Map<Token, Set<CustomerId>> shares) {
        var left = new LinkedHashMap<Token, Set<CustomerId>>();
        shares.forEach((token, ids) -> {
            Set<CustomerId> kept =
                    ids.stream().filter(id -> !contended.contains(id)).collect(Collectors.toSet());
            if (!kept.isEmpty()) {
                left.put(token, kept);
            }
        });
        return left;
    }
}
