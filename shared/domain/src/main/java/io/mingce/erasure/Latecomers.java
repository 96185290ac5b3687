package io.mingce.erasure;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import io.mingce.customer.Customer;
import io.mingce.customer.CustomerId;
import io.mingce.customer.Customers;
import io.mingce.customer.ProtectiveTags;
import io.mingce.customer.SourceRecord;
import io.mingce.identity.BlindIndex;
import io.mingce.identity.Token;
import io.mingce.registration.SuppressionKeys;

import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Who would be kept out if they came in now, and is there nevertheless.
final class Latecomers {

    private final BlindIndex index;
    private final Customers customers;
    private final Suppressions suppressions;

    Latecomers(BlindIndex index, Customers customers, Suppressions suppressions) {
        this.index = index;
        this.customers = customers;
        this.suppressions = suppressions;
    }

    /// One request for 50, and a few for each who is one. Whoever was let in again is none.
    ///
    /// @param ids who has anything in common with those who were erased
    /// @param own the ids of those
    /// @param suppressed by which they are kept out
    /// @param until records that came in later do not count: they were asked for when they came
    Set<CustomerId> among(
            Set<CustomerId> ids, Set<CustomerId> own, Set<Token> suppressed, Instant until) {
        if (ids.isEmpty() || suppressed.isEmpty()) {
            return Set.of();
        }
        Collection<Customer> found =
                customers.find(ids).values().stream()
                        .collect(toMap(Customer::id, each -> each, (a, _) -> a))
                        .values();
        return found.stream()
                .filter(each -> Collections.disjoint(each.partitions(), own))
                .filter(each -> !isProtected(each))
                .filter(each -> mayBe(each, suppressed))
                .filter(each -> is(each, suppressed, until))
                .map(Customer::id)
                .collect(toSet());
    }

    /// Under a hold or a restriction of its own: the privacy officer decides.
    private static boolean isProtected(Customer customer) {
        return customer.restricted() || customer.stated().says(ProtectiveTags.LEGAL_HOLD);
    }

    /// By the profile alone, which says at least what the records say of contacts and names.
    private boolean mayBe(Customer customer, Set<Token> suppressed) {
        return !Collections.disjoint(
                SuppressionKeys.recognising(customer.profile(), index), suppressed);
    }

    /// What came in later may say who it is, but not who it was.
    private boolean is(Customer customer, Set<Token> suppressed, Instant until) {
        List<SourceRecord> all = Kept.read(customer, customers).records().toList();
        List<SourceRecord> before =
                all.stream().filter(source -> !source.receivedAt().isAfter(until)).toList();
        var met = new HashSet<>(SuppressionKeys.recognising(all, index));
        met.retainAll(SuppressionKeys.recognising(before, index));
        met.retainAll(suppressed);
        return !met.isEmpty()
                && suppressions.among(met).values().stream().allMatch(Suppression::stands);
    }
}
