package io.mingce.erasure;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import io.mingce.customer.Customer;
import io.mingce.customer.CustomerId;
import io.mingce.customer.Customers;
import io.mingce.customer.Field;
import io.mingce.customer.MergeId;
import io.mingce.customer.SourceId;
import io.mingce.customer.SourceRecord;
import io.mingce.identity.BlindIndex;
import io.mingce.identity.Holders;
import io.mingce.identity.Identifiers;
import io.mingce.identity.Token;
import io.mingce.identity.TokenKind;
import io.mingce.importing.ImportId;
import io.mingce.registration.Keys;
import io.mingce.registration.SuppressionKeys;
import io.mingce.review.CaseId;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/// Finds all that has to be known of somebody to erase them.
final class Gathering {

    private final BlindIndex index;
    private final Identifiers identifiers;
    private final Customers customers;
    private final Bystanders bystanders;

    Gathering(BlindIndex index, Identifiers identifiers, Customers customers) {
        this.index = index;
        this.identifiers = identifiers;
        this.customers = customers;
        this.bystanders = new Bystanders(index, customers);
    }

    /// What there is now under these ids, and under those they were merged with. One request for 50 of them, one per id, and
    /// one per 100 tokens.
    Gathered gather(Set<CustomerId> ids) {
        List<Kept> kept = kept(ids);
        var own = new HashSet<>(ids);
        kept.forEach(each -> own.addAll(each.customer().partitions()));
        if (kept.isEmpty()) {
            return new Gathered(
                    kept, new Subject(own, Set.of(), Set.of(), Map.of(), Set.of(), Set.of()));
        }
        List<SourceRecord> sources = kept.stream().flatMap(Kept::records).toList();
        Set<Token> tokens = tokens(kept);
        Map<Token, Holders> held = identifiers.find(tokens);
        Set<Token> suppressed =
                new HashSet<>(SuppressionKeys.of(sources, shared(sources, held, own), index));
        Set<Token> names = named(sources);
        Set<CustomerId> others = new HashSet<>();
        held.forEach((token, holders) -> {
            if (!names.contains(token)) {
                others.addAll(holders.ids());
            }
        });
        others.removeAll(own);
        suppressed.removeAll(bystanders.keys(kept, others));
        own.forEach(id -> suppressed.add(SuppressionKeys.erased(id, index)));
        return new Gathered(
                kept,
                new Subject(
                        own,
                        tokens,
                        suppressed,
                        rows(kept),
                        cases(kept, own, others),
                        merges(kept)));
    }

    private List<Kept> kept(Set<CustomerId> ids) {
        Map<CustomerId, Customer> found = customers.find(ids);
        var kept = new ArrayList<Kept>();
        found.values().stream()
                .collect(toMap(Customer::id, customer -> customer, (a, _) -> a))
                .values()
                .forEach(customer -> kept.add(Kept.read(customer, customers)));
        ids.stream()
                .filter(id -> !found.containsKey(id))
                .forEach(id -> Kept.orphans(id, customers).ifPresent(kept::add));
        return kept;
    }

    private Set<Token> tokens(List<Kept> kept) {
        var tokens = new HashSet<Token>();
        for (Kept each : kept) {
            tokens.addAll(each.customer().tokens());
            tokens.addAll(Keys.of(each.customer().profile(), each.records().toList(), index));
        }
        return tokens;
    }

    /// Contacts that anybody else holds, or so many that nobody is told by them.
    private Set<String> shared(
            Collection<SourceRecord> sources, Map<Token, Holders> held, Set<CustomerId> own) {
        var shared = new HashSet<String>();
        for (Field field : List.of(Field.PHONE, Field.EMAIL)) {
            TokenKind kind = TokenKind.of(field);
            values(sources, field)
                    .filter(value ->
                            index.tokens(kind, kind.normal(value)).stream()
                                    .map(token -> held.getOrDefault(token, Holders.NOBODY))
                                    .anyMatch(holders ->
                                            holders.generic() || !own.containsAll(holders.ids())))
                    .forEach(shared::add);
        }
        return shared;
    }

    /// What those have in common who have no more in common than a name.
    private Set<Token> named(Collection<SourceRecord> sources) {
        return values(sources, Field.NAME)
                .flatMap(name -> index.tokens(TokenKind.NAME, TokenKind.NAME.normal(name)).stream())
                .collect(toSet());
    }

    private static Stream<String> values(Collection<SourceRecord> sources, Field field) {
        return sources.stream()
                .flatMap(source -> source.values().getOrDefault(field, List.of()).stream())
                .distinct();
    }

    /// Those of records under way too: of a writer that has stored the customer and not yet the record.
    private static Map<ImportId, Set<Long>> rows(List<Kept> kept) {
        var rows = new HashMap<ImportId, Set<Long>>();
        kept.stream()
                .flatMap(each ->
                        Stream.concat(
                                each.records().map(SourceRecord::id),
                                each.customer().latest().keySet().stream()))
                .map((SourceId id) -> ImportId.rowOf(id))
                .flatMap(java.util.Optional::stream)
                .forEach(row ->
                        rows.computeIfAbsent(row.importId(), _ -> new HashSet<>()).add(row.row()));
        return rows;
    }

    private static Set<CaseId> cases(List<Kept> kept, Set<CustomerId> own, Set<CustomerId> others) {
        var cases = new HashSet<CaseId>();
        for (CustomerId id : own) {
            Stream.concat(own.stream(), others.stream())
                    .filter(other -> !other.equals(id))
                    .forEach(other -> cases.add(CaseId.of(id, other)));
        }
        kept.stream()
                .flatMap(each -> each.customer().lineage().apart().stream())
                .filter(apart -> !apart.own().equals(apart.other()))
                .forEach(apart -> cases.add(CaseId.of(apart.own(), apart.other())));
        return cases;
    }

    private static Set<MergeId> merges(List<Kept> kept) {
        return kept.stream()
                .flatMap(each -> each.customer().lineage().absorbed().stream())
                .map(link -> link.merge())
                .collect(toSet());
    }
}
