package io.mingce.memory;

import io.mingce.customer.AssignedTags;
import io.mingce.customer.Change;
import io.mingce.customer.Contribution;
import io.mingce.customer.Customer;
import io.mingce.customer.CustomerId;
import io.mingce.customer.Field;
import io.mingce.customer.Purchases;
import io.mingce.customer.SourceId;
import io.mingce.customer.TagName;
import io.mingce.memory.contract.Records;
import io.mingce.tagging.Rules;
import io.mingce.tagging.Tagged;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/// Stands for the rules where a test is about whom they are asked of, not about what they say: everybody is looked at by the
/// revision in force, and due a month later.
final class InventedTagger implements Function<Set<CustomerId>, Tagged> {

    static final TagName BROKEN = new TagName("broken-rule");

    final MemoryCustomers customers = new MemoryCustomers();
    final Set<CustomerId> poisoned = new HashSet<>();
    final List<CustomerId> asked = new ArrayList<>();
    private final Rules rules;
    private final LocalDate today;

    InventedTagger(Rules rules, LocalDate today) {
        this.rules = rules;
        this.today = today;
    }

    @Override
    public Tagged apply(Set<CustomerId> ids) {
        if (ids.stream().anyMatch(poisoned::contains)) {
            throw new IllegalStateException("planted");
        }
        asked.addAll(ids);
        var next =
                new AssignedTags(
                        List.of(),
                        Purchases.NONE,
                        Optional.of(today.plusDays(30)),
                        Optional.empty(),
                        rules.revision());
        List<Customer> changed =
                customers.find(ids).values().stream()
                        .filter(c -> !c.assigned().equals(next))
                        .map(c -> c.assigned(next))
                        .toList();
        customers.assign(changed);
        return new Tagged(ids.size(), changed.size(), Map.of(BROKEN, ids.size()));
    }

    /// A new customer.
    CustomerId add(String name) {
        var source = Records.record(name, Records.CRM, Map.of(Field.NAME, "李四"));
        CustomerId id = CustomerId.from(new SourceId(name), 0);
        customers.save(
                List.of(
                        new Change(
                                Customer.begin(id, source), Map.of(source, Contribution.CREATED))));
        return id;
    }

    /// A new customer that is due on `day`.
    CustomerId due(String name, LocalDate day) {
        CustomerId id = add(name);
        customers.assign(
                List.of(
                        Objects.requireNonNull(customers.find(Set.of(id)).get(id))
                                .assigned(
                                        new AssignedTags(
                                                List.of(),
                                                Purchases.NONE,
                                                Optional.of(day),
                                                Optional.empty(),
                                                rules.revision()))));
        return id;
    }
}
