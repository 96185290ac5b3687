package io.mingce.memory.contract;

import static io.mingce.memory.contract.Records.CRM;
import static io.mingce.memory.contract.Records.record;

import static org.assertj.core.api.Assertions.assertThat;

import static java.util.Objects.requireNonNull;

import io.mingce.archiving.Archive;
import io.mingce.archiving.Candidates;
import io.mingce.customer.AssignedTags;
import io.mingce.customer.Change;
import io.mingce.customer.Contribution;
import io.mingce.customer.Customer;
import io.mingce.customer.CustomerId;
import io.mingce.customer.Customers;
import io.mingce.customer.Field;
import io.mingce.customer.SourceRecord;
import io.mingce.tagging.TagAssignments;

import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// What the two [Candidates] promise, those who are dormant and those who are archived.
public abstract class CandidatesContract {

    private static final LocalDate DAY = LocalDate.of(2028, 3, 2);

    private final String run = UUID.randomUUID().toString();

    /// Where the customers are.
    protected abstract Customers customers();

    /// Where it is noted who is dormant.
    protected abstract TagAssignments assignments();

    /// Where they are archived.
    protected abstract Archive archive();

    /// Those who are dormant; tests use ids of their own, so there may be others.
    protected abstract Candidates dormant();

    /// Those who are archived, by the day they were.
    protected abstract Candidates archived();

    @Test
    void whoIsNotDormantIsNotThere() {
        Customer customer = customer("a");

        assertThat(all(dormant(), DAY.plusYears(9), 100)).doesNotContain(customer.id());
        assertThat(all(archived(), DAY.plusYears(9), 100)).doesNotContain(customer.id());
    }

    @Test
    void whoIsDormantIsThereFromThatDayOn() {
        Customer customer = dormant("a", DAY);

        assertThat(all(dormant(), DAY.minusDays(1), 100)).doesNotContain(customer.id());
        assertThat(all(dormant(), DAY, 100)).containsOnlyOnce(customer.id());
        assertThat(all(dormant(), DAY.plusYears(9), 100)).containsOnlyOnce(customer.id());
    }

    @Test
    void theDayCanBePutOffAndTakenAway() {
        Customer customer = dormant("a", DAY);

        assign(customer, Optional.of(DAY.plusDays(30)));
        assertThat(all(dormant(), DAY.plusDays(29), 100)).doesNotContain(customer.id());
        assertThat(all(dormant(), DAY.plusDays(30), 100)).contains(customer.id());

        assign(customer, Optional.empty());
        assertThat(all(dormant(), DAY.plusYears(9), 100)).doesNotContain(customer.id());
    }

    @Test
    void whatHappensToACustomerLeavesTheDayAlone() {
        Customer customer = dormant("a", DAY);

        touch(customer);

        assertThat(all(dormant(), DAY, 100)).contains(customer.id());
    }

    @Test
    void whoIsArchivedIsWithTheArchivedFromThatDayOnAndNotWithTheDormant() {
        Customer customer = dormant("a", DAY);

        assertThat(archive().archive(customer, DAY.plusDays(3))).isPresent();

        assertThat(all(dormant(), DAY.plusYears(9), 100)).doesNotContain(customer.id());
        assertThat(all(archived(), DAY.plusDays(2), 100)).doesNotContain(customer.id());
        assertThat(all(archived(), DAY.plusDays(3), 100)).containsOnlyOnce(customer.id());
    }

    /// So that the next run fetches the rest.
    @Test
    void whoCameBackIsWithTheDormantAgain() {
        Customer customer = dormant("a", DAY);
        archive().archive(customer, DAY);

        touch(stored(customer.id()));

        assertThat(all(dormant(), DAY, 100)).containsOnlyOnce(customer.id());
    }

    @Test
    void whoWasBroughtBackIsNotWithTheArchived() {
        Customer customer = dormant("a", DAY);
        archive().archive(customer, DAY);
        touch(stored(customer.id()));

        assertThat(archive().bringBack(stored(customer.id()))).isPresent();

        assertThat(all(archived(), DAY.plusYears(9), 100)).doesNotContain(customer.id());
    }

    @Test
    void theyComePageByPageTheEarliestFirst() {
        var days = new HashMap<CustomerId, LocalDate>();
        for (int n = 0; n < 40; n++) {
            LocalDate day = DAY.minusDays(n % 5);
            days.put(dormant("n" + n, day).id(), day);
        }

        assertThat(inOrder(dormant(), days)).containsExactlyInAnyOrderElementsOf(days.keySet());

        days.forEach((id, day) -> archive().archive(stored(id), day));
        assertThat(inOrder(archived(), days)).containsExactlyInAnyOrderElementsOf(days.keySet());
    }

    /// All of them, which it gets two by two.
    private static List<CustomerId> inOrder(Candidates from, Map<CustomerId, LocalDate> days) {
        var found = new ArrayList<CustomerId>();
        for (int shard = 0; shard < Candidates.SHARDS; shard++) {
            List<CustomerId> own =
                    shard(from, shard, DAY, 2).stream().filter(days::containsKey).toList();
            assertThat(own.stream().map(id -> requireNonNull(days.get(id)))).isSorted();
            found.addAll(own);
        }
        return found;
    }

    @Test
    void whoLeavesWhileTheyAreWalkedThroughHidesNobody() {
        var expected = new ArrayList<CustomerId>();
        for (int n = 0; n < 60; n++) {
            expected.add(dormant("n" + n, DAY.minusDays(n % 3)).id());
        }

        var met = new ArrayList<CustomerId>();
        for (int shard = 0; shard < Candidates.SHARDS; shard++) {
            Optional<String> next = Optional.empty();
            do {
                Candidates.Page page = dormant().page(shard, DAY, next, 2);
                page.ids().stream()
                        .filter(expected::contains)
                        .peek(met::add)
                        .forEach(id -> archive().archive(stored(id), DAY));
                next = page.next();
            } while (next.isPresent());
        }

        assertThat(met).containsExactlyInAnyOrderElementsOf(expected);
    }

    private static List<CustomerId> all(Candidates from, LocalDate day, int limit) {
        var found = new ArrayList<CustomerId>();
        for (int shard = 0; shard < Candidates.SHARDS; shard++) {
            found.addAll(shard(from, shard, day, limit));
        }
        return found;
    }

    private static List<CustomerId> shard(Candidates from, int shard, LocalDate day, int limit) {
        var found = new ArrayList<CustomerId>();
        Optional<String> next = Optional.empty();
        do {
            Candidates.Page page = from.page(shard, day, next, limit);
            assertThat(page.ids()).hasSizeLessThanOrEqualTo(limit);
            found.addAll(page.ids());
            next = page.next();
        } while (next.isPresent());
        return found;
    }

    private Customer dormant(String name, LocalDate day) {
        Customer customer = customer(name);
        assign(customer, Optional.of(day));
        return stored(customer.id());
    }

    private void assign(Customer customer, Optional<LocalDate> day) {
        Customer assigned = customer.assigned(AssignedTags.NONE.dormant(day));
        assertThat(assignments().assign(List.of(assigned))).isEmpty();
    }

    private Customer customer(String name) {
        SourceRecord source = record(run + name, CRM, Map.of(Field.NAME, "张三"));
        CustomerId id = CustomerId.from(source.id(), 0);
        save(Customer.begin(id, source), source, Contribution.CREATED);
        return stored(id);
    }

    private void touch(Customer customer) {
        SourceRecord more = record(run + "more" + customer.id(), CRM, Map.of(Field.NOTE, "note"));
        save(customer.with(more), more, Contribution.MERGED);
    }

    private void save(Customer customer, SourceRecord source, Contribution did) {
        assertThat(customers().save(List.of(new Change(customer, Map.of(source, did))))).isEmpty();
    }

    private Customer stored(CustomerId id) {
        return requireNonNull(customers().find(Set.of(id)).get(id));
    }
}
