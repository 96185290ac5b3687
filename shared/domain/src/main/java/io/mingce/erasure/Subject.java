package io.mingce.erasure;

import io.mingce.customer.CustomerId;
import io.mingce.customer.MergeId;
import io.mingce.identity.Token;
import io.mingce.importing.ImportId;
import io.mingce.review.CaseId;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// All that has to be known of somebody to erase them, gathered before the first of it is gone: ids and keyed hashes,
/// nothing personal.
///
/// @param customers ids under which anything is kept: the customer's own, and of those merged into it
/// @param tokens by which they are found
/// @param suppressed by which they are kept out
/// @param rows of files that they came with, as a person sees them in the file
/// @param cases review cases that they are part of
/// @param merges that they are part of
public record Subject(
        Set<CustomerId> customers,
        Set<Token> tokens,
        Set<Token> suppressed,
        Map<ImportId, Set<Long>> rows,
        Set<CaseId> cases,
        Set<MergeId> merges) {

    public static final Subject NOBODY =
            new Subject(Set.of(), Set.of(), Set.of(), Map.of(), Set.of(), Set.of());

    public Subject {
        customers = Set.copyOf(customers);
        tokens = Set.copyOf(tokens);
        suppressed = Set.copyOf(suppressed);
        var copy = new HashMap<ImportId, Set<Long>>();
        rows.forEach((id, numbers) -> copy.put(id, Set.copyOf(new TreeSet<>(numbers))));
        rows = Map.copyOf(copy);
        cases = Set.copyOf(cases);
        merges = Set.copyOf(merges);
    }

    /// This subject and what else turned out to be theirs.
    public Subject and(Subject more) {
        var all = new HashMap<>(rows);
        more.rows.forEach((id, numbers) ->
                all.merge(
                        id,
                        numbers,
                        (a, b) -> {
                            var both = new HashSet<>(a);
                            both.addAll(b);
                            return both;
                        }));
        return new Subject(
                both(customers, more.customers),
                both(tokens, more.tokens),
                both(suppressed, more.suppressed),
                all,
                both(cases, more.cases),
                both(merges, more.merges));
    }

    private static <T> Set<T> both(Set<T> some, Set<T> more) {
        var all = new HashSet<>(some);
        all.addAll(more);
        return all;
    }

    /// Of how many, never of whom.
    @Override
    public String toString() {
        return "Subject[" + customers.size() + " customers]";
    }
}
