package io.mingce.memory;

import static org.assertj.core.api.Assertions.assertThat;

import io.mingce.customer.Change;
import io.mingce.customer.Customer;
import io.mingce.customer.CustomerId;
import io.mingce.customer.Field;
import io.mingce.directory.AsOf;
import io.mingce.directory.CustomerQuery;
import io.mingce.directory.DescribeCustomers;
import io.mingce.directory.NoteCustomers;
import io.mingce.directory.Position;
import io.mingce.directory.SearchCustomers;
import io.mingce.directory.Term;
import io.mingce.identity.Holders;
import io.mingce.identity.Token;
import io.mingce.identity.TokenKind;
import io.mingce.memory.contract.DirectoryLogContract;
import io.mingce.memory.contract.InventedCustomers;
import io.mingce.rfm.Borders;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

class SearchCustomersTest {

    private static final int CUSTOMERS = 1_500;
    private static final ZoneOffset ZONE = ZoneOffset.ofHours(8);
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 1);
    private static final AsOf NOW = new AsOf(TODAY, ZONE, Borders.SHIPPED);
    private static final CustomerQuery EVERYBODY = new CustomerQuery(List.of());

    private final MemoryCustomers customers = new MemoryCustomers();
    private final MemoryIdentifiers identifiers = new MemoryIdentifiers();
    private final MemoryDirectory directory = new MemoryDirectory();
    private final MemoryRfmBorders borders = new MemoryRfmBorders();
    private final InstantSource clock = InstantSource.fixed(TODAY.atTime(12, 0).toInstant(ZONE));
    private final SearchCustomers search =
            new SearchCustomers(
                    DirectoryLogContract.INDEX,
                    identifiers,
                    customers,
                    directory,
                    borders,
                    clock,
                    ZONE);
    private final NoteCustomers note =
            new NoteCustomers(
                    customers,
                    directory,
                    new DescribeCustomers(DirectoryLogContract.INDEX, clock, ZONE));
    private final List<Customer> all = new ArrayList<>();

    @BeforeEach
    void register() {
        IntStream.range(0, CUSTOMERS).mapToObj(InventedCustomers::customer).forEach(this::add);
        note.note(ids(all));
    }

    private void add(Customer customer) {
        customers.save(List.of(new Change(customer.at(0), Map.of())));
        var held = new HashMap<Token, Set<CustomerId>>();
        customer.profile()
                .all(Field.PHONE)
                .forEach(phone -> held.put(phone(phone.value()), Set.of(customer.id())));
        identifiers.share(held);
        all.add(customer);
    }

    private static Token phone(String e164) {
        return DirectoryLogContract.INDEX.token(TokenKind.PHONE, e164);
    }

    private static Set<CustomerId> ids(Collection<Customer> some) {
        var ids = new HashSet<CustomerId>();
        some.forEach(customer -> ids.add(customer.id()));
        return ids;
    }

    private List<Customer> expected(CustomerQuery query) {
        return all.stream()
                .filter(c -> query.terms().stream().allMatch(term -> term.fits(c, NOW)))
                .sorted((a, b) -> position(a).compareTo(position(b)))
                .toList();
    }

    private static Position position(Customer customer) {
        return new Position(LocalDate.ofInstant(customer.since(), ZONE), customer.id());
    }

    private record Walk(List<CustomerId> found, int read, int pages) {}

    /// Page by page to the end; no page may read more than it is allowed.
    private Walk walk(CustomerQuery query, int limit) {
        var found = new ArrayList<CustomerId>();
        Optional<Position> after = Optional.empty();
        int read = 0;
        int pages = 0;
        do {
            SearchCustomers.Page page = search.search(query, after, limit);
            assertThat(page.customers()).hasSizeLessThanOrEqualTo(limit);
            assertThat(page.read())
                    .isLessThanOrEqualTo(
                            SearchCustomers.READ_IN_VAIN
                                    + SearchCustomers.READ_PER_FOUND * page.customers().size());
            page.customers().forEach(customer -> found.add(customer.id()));
            read += page.read();
            pages++;
            after = page.next();
        } while (after.isPresent());
        return new Walk(found, read, pages);
    }

    static Collection<Map.Entry<String, CustomerQuery>> queries() {
        return DirectoryBenchmark.queries().entrySet();
    }

    @ParameterizedTest
    @MethodSource("queries")
    void findsWhoFitsInTheirOrderAndReadsNobodyElse(Map.Entry<String, CustomerQuery> named) {
        CustomerQuery query = named.getValue();
        List<CustomerId> expected = expected(query).stream().map(Customer::id).toList();

        for (int limit : List.of(7, 100)) {
            Walk walk = walk(query, limit);

            assertThat(walk.found()).isEqualTo(expected);
            assertThat(walk.read()).isEqualTo(expected.size());
        }
    }

    @Test
    void aRowThatIsBehindFallsOutAndThePageIsFilledUp() {
        var gold = EVERYBODY.and(new Term.OfLevel("gold"));
        List<Customer> before = expected(gold);
        for (int i = 0; i < before.size(); i += 2) {
            edit(before.get(i), Map.of(Field.LEVEL, List.of("silver")));
        }

        SearchCustomers.Page page = search.search(gold, Optional.empty(), 20);

        assertThat(page.customers()).hasSize(20);
        assertThat(page.read()).isLessThanOrEqualTo(60);
        assertThat(walk(gold, 20).found())
                .isEqualTo(expected(gold).stream().map(Customer::id).toList());
    }

    private void edit(Customer customer, Map<Field, List<String>> values) {
        Customer edited =
                customer.with(
                        InventedCustomers.record(
                                "edit-" + customer.id(),
                                "staff",
                                InventedCustomers.BEGIN.plusSeconds(1_000_000_000),
                                customer.profile().type(),
                                values));
        Customer now = customers.find(Set.of(customer.id())).get(customer.id());
        customers.save(
                List.of(
                        new Change(
                                edited.at(java.util.Objects.requireNonNull(now).version()),
                                Map.of())));
        all.set(all.indexOf(customer), edited);
    }

    @Test
    void wherePeopleLeftFasterThanTheDirectoryNoPageReadsWithoutEnd() {
        all.forEach(customer -> customers.withdraw(now(customer), Set.of()));
        all.clear();

        Walk walk = walk(EVERYBODY, 100);

        assertThat(walk.found()).isEmpty();
        assertThat(walk.pages()).isEqualTo(CUSTOMERS / SearchCustomers.READ_IN_VAIN);
    }

    private Customer now(Customer customer) {
        return java.util.Objects.requireNonNull(
                customers.find(Set.of(customer.id())).get(customer.id()));
    }

    @Test
    void findsByPhoneWithoutTheDirectoryAndChecksTheOtherTerms() {
        Customer somebody = all.get(42);
        var byPhone =
                EVERYBODY.and(
                        new Term.Identified(
                                Field.PHONE, somebody.profile().value(Field.PHONE).orElseThrow()));
        var nobody = new Term.OwnedBy("nobody");
        var fresh =
                new SearchCustomers(
                        DirectoryLogContract.INDEX,
                        identifiers,
                        customers,
                        () -> {
                            throw new AssertionError("the directory was asked");
                        },
                        borders,
                        clock,
                        ZONE);

        assertThat(fresh.search(byPhone, Optional.empty(), 20).customers())
                .extracting(Customer::id)
                .containsExactly(somebody.id());
        assertThat(fresh.search(byPhone.and(nobody), Optional.empty(), 20).customers()).isEmpty();
    }

    /// A switchboard: up to 200 holders are known, of more only that there are more.
    @ParameterizedTest
    @MethodSource
    void aPhoneThatManyShareIsPagedInTheSameOrder(int sharing) {
        String shared = "+8657112345678";
        List<Customer> some = List.copyOf(all.subList(0, sharing));
        some.forEach(customer -> edit(customer, Map.of(Field.PHONE, List.of(shared))));
        var token = phone(shared);
        some.forEach(customer -> identifiers.share(Map.of(token, Set.of(customer.id()))));
        note.note(ids(some));
        var query = EVERYBODY.and(new Term.Identified(Field.PHONE, shared));

        assertThat(identifiers.find(Set.of(token)).getOrDefault(token, Holders.NOBODY).generic())
                .isEqualTo(sharing > Holders.MOST);
        for (int limit : List.of(7, 100)) {
            assertThat(walk(query, limit).found())
                    .isEqualTo(expected(query).stream().map(Customer::id).toList())
                    .hasSize(sharing);
        }
    }

    static IntStream aPhoneThatManyShareIsPagedInTheSameOrder() {
        return IntStream.of(2, 20, 21, 200, 250);
    }

    @Test
    void findsNobodyByTwoPhonesOfDifferentPeople() {
        var query = EVERYBODY.and(phoneOf(all.get(1))).and(phoneOf(all.get(2)));

        assertThat(walk(query, 20).found()).isEmpty();
    }

    private static Term phoneOf(Customer customer) {
        return new Term.Identified(
                Field.PHONE, customer.profile().value(Field.PHONE).orElseThrow());
    }
}
