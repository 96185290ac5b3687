package io.mingce.memory.contract;

import static io.mingce.memory.contract.Records.CRM;
import static io.mingce.memory.contract.Records.record;

import static org.assertj.core.api.Assertions.assertThat;

import io.mingce.customer.Change;
import io.mingce.customer.Contribution;
import io.mingce.customer.Customer;
import io.mingce.customer.CustomerId;
import io.mingce.customer.CustomerPages;
import io.mingce.customer.CustomerPages.Page;
import io.mingce.customer.Customers;
import io.mingce.customer.Field;
import io.mingce.customer.SourceId;
import io.mingce.dedup.MergeCustomers;
import io.mingce.dedup.Merges;
import io.mingce.matching.Basis;
import io.mingce.memory.MemoryIdentifiers;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What [CustomerPages] promises, wherever the customers are kept.
public abstract class CustomerPagesContract {

    private static final int MOST = 500;

    protected abstract Customers customers();

    protected abstract Merges merges();

    /// The adapter under test, over nothing but what a test stores.
    protected abstract CustomerPages pages();

    @Test
    void whereNobodyIsThereIsNothing() {
        assertThat(all()).isEmpty();
    }

    @Test
    void everyCustomerIsMetOnceAsItIsStored() {
        var stored = new ArrayList<Customer>();
        for (int i = 0; i < 300; i++) {
            stored.add(save(i).at(1));
        }

        assertThat(all()).containsExactlyInAnyOrderElementsOf(stored);
    }

    @Test
    void whoeverWasMergedAwayIsNotMet() {
        Customer into = save(1).at(1);
        Customer from = save(2).at(1);
        new MergeCustomers(customers(), merges(), new MemoryIdentifiers(), () -> Instant.EPOCH)
                .merge(into.id(), from.id(), Optional.empty(), Basis.RULING);

        assertThat(all())
                .singleElement()
                .isEqualTo(customers().find(Set.of(from.id())).get(from.id()));
    }

    private List<Customer> all() {
        var all = new ArrayList<Customer>();
        Optional<String> next = Optional.empty();
        do {
            Page page = pages().page(next);
            assertThat(page.customers()).hasSizeLessThanOrEqualTo(MOST);
            all.addAll(page.customers());
            next = page.next();
        } while (next.isPresent());
        return all;
    }

    private Customer save(int number) {
        var source = record("p" + number, CRM, Map.of(Field.NAME, "李" + number));
        var customer = Customer.begin(CustomerId.from(new SourceId("p" + number), 0), source);
        assertThat(
                        customers()
                                .save(
                                        List.of(
                                                new Change(
                                                        customer,
                                                        Map.of(source, Contribution.CREATED)))))
                .isEmpty();
        return customer;
    }
}
