package io.mingce.store.directory;

import static org.assertj.core.api.Assertions.assertThat;

import io.mingce.customer.Change;
import io.mingce.customer.Customer;
import io.mingce.customer.CustomerId;
import io.mingce.directory.AsOf;
import io.mingce.directory.CustomerQuery;
import io.mingce.directory.DescribeCustomers;
import io.mingce.directory.NoteCustomers;
import io.mingce.directory.Position;
import io.mingce.directory.SearchCustomers;
import io.mingce.directory.Term;
import io.mingce.memory.contract.InventedCustomers;
import io.mingce.rfm.Borders;
import io.mingce.store.cipher.DataKeys;
import io.mingce.store.customer.DynamoDbCustomers;
import io.mingce.store.engine.Engine;
import io.mingce.store.engine.Tap;
import io.mingce.store.rfm.DynamoDbRfmBorders;

import org.crac.Core;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import software.amazon.awssdk.services.dynamodb.model.BatchGetItemRequest;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// What a search reads of the tables, however much or little it finds: the customers of the page and hardly another, and
/// nothing is ever scanned.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SearchCostIT {

    private static final int CUSTOMERS = 2_000;
    private static final int MOST_READ = 20;
    private static final ZoneOffset ZONE = ZoneOffset.ofHours(8);

    private static final AsOf NOW = new AsOf(LocalDate.of(2026, 3, 1), ZONE, Borders.SHIPPED);

    private final Place place = new Place();
    private final Tap tap = new Tap(Engine.client());
    private final List<Customer> all = new ArrayList<>();
    private final SearchCustomers search =
            new SearchCustomers(
                    place.installation.index(),
                    place.installation.identifiers(),
                    new DynamoDbCustomers(
                            tap.client(),
                            place.tables.customerTables(),
                            new DataKeys(
                                    tap.client(),
                                    place.tables.customerKeys(),
                                    place.installation.keysets(),
                                    Clock.systemUTC())),
                    DynamoDbDirectories.of(
                            place.log(tap.client()),
                            place.bucket,
                            place.envelope,
                            Core.getGlobalContext()),
                    new DynamoDbRfmBorders(tap.client(), place.tables.jobs()),
                    Clock.systemUTC(),
                    ZONE);

    @BeforeAll
    void register() {
        var note =
                new NoteCustomers(
                        place.installation.customers(),
                        place.log(),
                        new DescribeCustomers(place.installation.index(), Clock.systemUTC(), ZONE));
        for (int from = 0; from < CUSTOMERS; from += 100) {
            var changes = new ArrayList<Change>();
            var ids = new HashSet<CustomerId>();
            for (int n = from; n < from + 100; n++) {
                Customer customer = InventedCustomers.customer(n).at(0);
                changes.add(new Change(customer, Map.of()));
                ids.add(customer.id());
                all.add(customer);
            }
            place.installation.customers().save(changes);
            note.note(ids);
        }
        place.folds().fold();
        search.search(new CustomerQuery(List.of()), Optional.empty(), 1);
    }

    static Stream<List<Term>> combinations() {
        List<Term> terms =
                List.of(
                        new Term.OfLevel("gold"),
                        new Term.OfLevel("svip"),
                        new Term.InProvince("浙江省"),
                        new Term.InCity("西宁市"),
                        new Term.FromChannel("fair"),
                        new Term.InIndustry("C"),
                        new Term.OwnedBy("sales-7"),
                        new Term.NameBegins("杭州"),
                        new Term.NameBegins("smith"),
                        new Term.PhoneEnds("0097"),
                        new Term.OfType(io.mingce.customer.CustomerType.COMPANY));
        return Stream.concat(
                Stream.of(List.of()),
                terms.stream().flatMap(one -> terms.stream().map(other -> List.of(one, other))));
    }

    @ParameterizedTest
    @MethodSource("combinations")
    void readsAtMostTwentyItemsForEachCustomerFound(List<Term> terms) {
        var query = new CustomerQuery(terms);
        var expected =
                all.stream()
                        .filter(c -> terms.stream().allMatch(term -> term.fits(c, NOW)))
                        .count();
        var found = new HashSet<CustomerId>();
        Optional<Position> after = Optional.empty();
        do {
            tap.requests();
            SearchCustomers.Page page = search.search(query, after, 50);
            List<Object> requests = tap.requests();
            assertThat(profilesAsked(requests))
                    .isBetween(page.customers().size(), MOST_READ * page.customers().size());
            // News, the page, its keys.
            assertThat(requests).hasSizeLessThanOrEqualTo(3);
            page.customers().forEach(customer -> found.add(customer.id()));
            after = page.next();
        } while (after.isPresent());

        assertThat(found).hasSize((int) expected);
    }

    private int profilesAsked(List<Object> requests) {
        return requests.stream()
                .filter(BatchGetItemRequest.class::isInstance)
                .map(request -> ((BatchGetItemRequest) request).requestItems())
                .map(tables -> tables.get(place.tables.customers()))
                .filter(java.util.Objects::nonNull)
                .mapToInt(keys -> keys.keys().size())
                .sum();
    }
}
