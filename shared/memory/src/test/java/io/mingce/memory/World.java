package io.mingce.memory;

import io.mingce.cleaning.Cleaner;
import io.mingce.cleaning.Column;
import io.mingce.cleaning.RawRecord;
import io.mingce.consent.Consents;
import io.mingce.customer.Channel;
import io.mingce.customer.Customer;
import io.mingce.customer.CustomerId;
import io.mingce.customer.SourceId;
import io.mingce.customer.SourceRecord;
import io.mingce.dedup.Considered;
import io.mingce.dedup.Deduplicate;
import io.mingce.dedup.KeepApart;
import io.mingce.dedup.MergeCustomers;
import io.mingce.dedup.SplitCustomer;
import io.mingce.dedup.Suggestions;
import io.mingce.dedup.UndoMerge;
import io.mingce.identity.BlindIndex;
import io.mingce.identity.Token;
import io.mingce.matching.MatchCustomer;
import io.mingce.matching.MatchMembers;
import io.mingce.matching.MatchWeights;
import io.mingce.registration.EditCustomer;
import io.mingce.registration.Incoming;
import io.mingce.registration.Outcome;
import io.mingce.registration.RecordEvent;
import io.mingce.registration.RegisterCustomers;
import io.mingce.registration.StateConsent;
import io.mingce.registration.StateTag;

import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// A register in memory with everything that changes customers.
final class World {

    private static final int BATCH = 100;

    static final Instant NOON = Instant.parse("2026-03-01T04:00:00Z");
    static final ZoneId ZONE = ZoneOffset.ofHours(8);
    static final Channel CRM = new Channel("crm", 60);

    private static final Cleaner CLEANER = new Cleaner();
    static final BlindIndex INDEX = (kind, value) -> new Token(kind.label() + ":" + value);

    final MemoryCustomers customers = new MemoryCustomers();
    final MemoryIdentifiers identifiers = new MemoryIdentifiers();
    final MemoryReviewCases cases = new MemoryReviewCases();
    final MemorySuppressions suppressions = new MemorySuppressions();
    final Told told = new Told(customers, identifiers);
    private long ticks;
    private final InstantSource clock = () -> NOON.plusSeconds(1_000_000 + ticks++);
    private final MatchWeights weights = MatchWeights.shipped();
    final RegisterCustomers register =
            new RegisterCustomers(
                    CLEANER::clean,
                    new MatchCustomer(weights),
                    INDEX,
                    told.index(),
                    told,
                    cases,
                    suppressions,
                    ZONE);
    final EditCustomer editing = new EditCustomer(CLEANER::clean, INDEX, told.index(), told, ZONE);
    final RecordEvent recording = new RecordEvent(told);
    final StateTag tagging = new StateTag(told);
    final StateConsent consenting = new StateConsent(told);
    final MergeCustomers merging = new MergeCustomers(told, told, told.index(), clock);
    final UndoMerge undoing =
            new UndoMerge(
                    INDEX,
                    told,
                    told,
                    told,
                    told.index(),
                    new Suggestions(new MatchCustomer(weights)),
                    clock);
    final SplitCustomer splitting = new SplitCustomer(INDEX, told, told, told.index());
    final KeepApart keeping = new KeepApart(told);
    final Deduplicate deduplicate =
            new Deduplicate(
                    new MatchMembers(weights),
                    INDEX,
                    told.index(),
                    told,
                    told,
                    merging,
                    undoing,
                    cases,
                    clock,
                    ZONE);

    Instant now() {
        return clock.instant();
    }

    static Incoming row(String id, Map<Column, String> texts, Instant at) {
        var raw = new HashMap<Column, List<String>>();
        texts.forEach((column, text) -> raw.put(column, List.of(text)));
        return new Incoming(new SourceId(id), CRM, at, new RawRecord(raw), Consents.NONE);
    }

    /// Registers one row and names its customer.
    CustomerId add(Incoming row) {
        return customer(Objects.requireNonNull(register.register(List.of(row)).get(row.id())));
    }

    static CustomerId customer(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Created o -> o.customer();
            case Outcome.Merged o -> o.customer();
            case Outcome.Unchanged o -> o.customer();
            case Outcome.Duplicate _ -> throw new AssertionError("duplicate");
            case Outcome.Suppressed _ -> throw new AssertionError("suppressed");
            case Outcome.Rejected _ -> throw new AssertionError("rejected");
        };
    }

    Customer find(CustomerId id) {
        return Objects.requireNonNull(customers.find(Set.of(id)).get(id));
    }

    /// Considers all that was told, until nothing more is.
    Considered settle() {
        Considered sum = Considered.NOTHING;
        for (int turn = 0; !told.news.isEmpty(); turn++) {
            if (turn > 100) {
                throw new AssertionError("does not come to rest");
            }
            for (int left = told.news.size(); left > 0; left -= BATCH) {
                var changed = new HashMap<CustomerId, Set<Token>>();
                for (int i = 0; i < Math.min(left, BATCH); i++) {
                    Told.News next = told.news.remove();
                    changed.put(next.id(), next.tokens());
                }
                sum = sum.and(deduplicate.consider(changed));
            }
        }
        return sum;
    }

    /// The records of each customer.
    Set<Set<SourceId>> clusters(Collection<CustomerId> ids) {
        var clusters = new HashMap<CustomerId, Set<SourceId>>();
        for (Customer customer : customers.find(Set.copyOf(ids)).values()) {
            for (CustomerId partition : customer.partitions()) {
                for (SourceRecord source : customers.sources(partition)) {
                    clusters.computeIfAbsent(customer.id(), _ -> new TreeSet<>()).add(source.id());
                }
            }
        }
        return Set.copyOf(clusters.values());
    }

    /// Everything about customers but how often they were written.
    Map<CustomerId, Object> state(Collection<CustomerId> ids) {
        var state = new TreeMap<CustomerId, Object>();
        customers
                .find(Set.copyOf(ids))
                .forEach((id, c) ->
                        state.put(
                                id,
                                List.of(
                                        c.id(),
                                        c.profile(),
                                        c.consents(),
                                        c.since(),
                                        c.lastActivity(),
                                        c.tokens(),
                                        links(c),
                                        c.lineage().apart(),
                                        customers.sources(id),
                                        identifiers.find(c.tokens()))));
        return state;
    }

    private static Object links(Customer customer) {
        return customer.lineage().absorbed().stream()
                .map(link -> List.of(link.id(), link.into(), link.automatic()))
                .toList();
    }
}
