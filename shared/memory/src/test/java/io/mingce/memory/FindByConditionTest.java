package io.mingce.memory;

import static io.mingce.memory.contract.DirectoryLogContract.INDEX;

import static org.assertj.core.api.Assertions.assertThat;

import io.mingce.customer.Archived;
import io.mingce.customer.Customer;
import io.mingce.customer.CustomerId;
import io.mingce.customer.CustomerStatus;
import io.mingce.customer.CustomerType;
import io.mingce.customer.Field;
import io.mingce.customer.Tag;
import io.mingce.customer.TagName;
import io.mingce.directory.AsOf;
import io.mingce.directory.CountCustomers;
import io.mingce.directory.CustomerQuery;
import io.mingce.directory.DayRange;
import io.mingce.directory.DescribeCustomers;
import io.mingce.directory.Position;
import io.mingce.directory.Row;
import io.mingce.directory.SearchCustomers;
import io.mingce.directory.Term;
import io.mingce.memory.contract.TaggedCustomers;
import io.mingce.rfm.Borders;
import io.mingce.rfm.RfmSegment;
import io.mingce.rfm.Scores;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;

/// Against asking every customer, one after the other.
class FindByConditionTest {

    private static final ZoneOffset ZONE = ZoneOffset.ofHours(8);
    private static final LocalDate TODAY = TaggedCustomers.TODAY;
    private static final InstantSource CLOCK =
            InstantSource.fixed(TODAY.atTime(12, 0).toInstant(ZONE));
    private static final List<Customer> CUSTOMERS = someArchived(TaggedCustomers.some(600));
    private static final List<Row> ROWS =
            CUSTOMERS.stream().map(new DescribeCustomers(INDEX, CLOCK, ZONE)::row).toList();
    private static final CustomerQuery EVERYBODY = new CustomerQuery(List.of());
    private static final List<String> LEVELS = List.of("standard", "bronze", "gold", "vip");
    private static final List<String> CITIES = List.of("杭州市", "宁波市", "南京市", "西宁市");

    private final Map<CustomerId, Customer> register = new HashMap<>();
    private final MemoryDirectory directory = new MemoryDirectory();
    private final MemoryRfmBorders borders = new MemoryRfmBorders();
    private final SearchCustomers search =
            new SearchCustomers(
                    INDEX,
                    new MemoryIdentifiers(),
                    new Reads(register),
                    directory,
                    borders,
                    CLOCK,
                    ZONE);
    private final CountCustomers count = new CountCustomers(INDEX, directory, borders, CLOCK, ZONE);

    /// Of three customers one each: at hand, on the way, in the archive.
    private static List<Customer> someArchived(List<Customer> customers) {
        return IntStream.range(0, customers.size())
                .mapToObj(n -> customers.get(n).archived(List.of(Archived.values()).get(n % 3)))
                .toList();
    }

    @BeforeEach
    void register() {
        CUSTOMERS.forEach(customer -> register.put(customer.id(), customer));
        directory.append(directory.last(), ROWS);
        borders.save(
                new Borders(
                        List.of(60, 150, 270, 400),
                        List.of(1, 2, 3, 7),
                        List.of(150, 500, 1_500, 6_000),
                        Optional.of(new Borders.Computed(TODAY.minusDays(3), 500)),
                        1));
    }

    private List<CustomerId> fitting(CustomerQuery query) {
        var now = new AsOf(TODAY, ZONE, borders.latest());
        return register.values().stream()
                .filter(c -> query.terms().stream().allMatch(term -> term.fits(c, now)))
                .map(c -> new Position(LocalDate.ofInstant(c.since(), ZONE), c.id()))
                .sorted()
                .map(Position::id)
                .toList();
    }

    private List<CustomerId> found(CustomerQuery query, int limit) {
        var found = new ArrayList<CustomerId>();
        Optional<Position> after = Optional.empty();
        do {
            SearchCustomers.Page page = search.search(query, after, limit);
            page.customers().forEach(customer -> found.add(customer.id()));
            after = page.next();
        } while (after.isPresent());
        return found;
    }

    @RepeatedTest(300)
    void findsExactlyWhoFits(RepetitionInfo turn) {
        var random = new Random(turn.getCurrentRepetition());
        CustomerQuery query = EVERYBODY;
        for (int i = random.nextInt(4); i >= 0; i--) {
            query = query.and(term(random, 3, true));
        }

        assertThat(found(query, 1 + random.nextInt(60))).isEqualTo(fitting(query));
    }

    /// Where nothing is asked that is kept as hashes only, the rows alone say the same.
    @RepeatedTest(300)
    void countsExactlyWhoFits(RepetitionInfo turn) {
        var random = new Random(turn.getCurrentRepetition());
        CustomerQuery query = EVERYBODY;
        for (int i = random.nextInt(4); i >= 0; i--) {
            query = query.and(term(random, 3, false));
        }
        List<Customer> fitting = fitting(query).stream().map(register::get).toList();

        assertThat(count.count(query)).isEqualTo(fitting.size());
        assertThat(count.tags(query)).isEqualTo(tags(fitting));
        assertThat(count.rfm(query, borders.latest())).isEqualTo(rfm(fitting));
    }

    private static Map<TagName, Integer> tags(List<Customer> customers) {
        var counts = new HashMap<TagName, Integer>();
        customers.stream()
                .flatMap(customer -> customer.tags(TODAY).stream())
                .map(Tag::name)
                .forEach(name -> counts.merge(name, 1, Integer::sum));
        return counts;
    }

    private Map<RfmSegment, Integer> rfm(List<Customer> customers) {
        var counts = new HashMap<RfmSegment, Integer>();
        for (RfmSegment segment : RfmSegment.values()) {
            counts.put(segment, 0);
        }
        customers.stream()
                .flatMap(c -> borders.latest().of(c.assigned().purchases(), TODAY).stream())
                .map(Scores::segment)
                .forEach(segment -> counts.merge(segment, 1, Integer::sum));
        return counts;
    }

    private Term term(Random random, int depth, boolean hashed) {
        if (depth > 0 && random.nextInt(3) == 0) {
            return new Term.Not(term(random, depth - 1, hashed));
        }
        if (depth > 0 && random.nextInt(3) == 0) {
            return new Term.AnyOf(
                    List.of(
                            term(random, depth - 1, hashed),
                            term(random, depth - 1, hashed),
                            term(random, depth - 1, hashed)));
        }
        return switch (random.nextInt(hashed ? 15 : 11)) {
            case 0 -> new Term.OfType(one(List.of(CustomerType.values()), random));
            case 1 -> new Term.OfLevel(one(LEVELS, random));
            case 2 -> new Term.InIndustry(one(List.of("C", "A01", "I65"), random));
            case 3 -> new Term.InCity(one(CITIES, random));
            case 4 -> new Term.FromChannel(one(List.of("crm", "pos", "fair", "staff"), random));
            case 5 -> new Term.Tagged(one(TaggedCustomers.TAGS, random));
            case 6 -> new Term.Consented(one(List.of("marketing", "service", "x"), random));
            case 7 -> new Term.Ranked(one(List.of(RfmSegment.values()), random));
            case 8 -> new Term.Created(days(random));
            case 9 -> new Term.Active(days(random));
            case 10 -> new Term.OfStatus(one(List.of(CustomerStatus.values()), random));
            case 11 -> new Term.NameBegins(one(List.of("王伟", "sm", "杭州"), random));
            case 12 -> new Term.PhoneEnds(end(random));
            case 13 -> new Term.Named(Set.of(value(Field.NAME, random)));
            default -> new Term.Not(new Term.Identified(Field.EMAIL, value(Field.EMAIL, random)));
        };
    }

    private static DayRange days(Random random) {
        LocalDate from = LocalDate.of(2023, 1, 1).plusDays(random.nextInt(1_400));
        return new DayRange(
                Optional.of(from).filter(_ -> random.nextInt(4) > 0),
                Optional.of(from.plusDays(random.nextInt(400))).filter(_ -> random.nextInt(4) > 0));
    }

    private String end(Random random) {
        String phone = value(Field.PHONE, random);
        return phone.substring(phone.length() - 4);
    }

    private static String value(Field field, Random random) {
        return one(CUSTOMERS, random).profile().value(field).orElseThrow();
    }

    private static <T> T one(List<T> all, Random random) {
        return all.get(random.nextInt(all.size()));
    }

    /// The directory does not know yet.
    @Test
    void whoWithdrewConsentIsNotFoundFromThatInstant() {
        var marketing = EVERYBODY.and(new Term.Consented("marketing"));
        List<CustomerId> before = fitting(marketing);
        Customer left = Objects.requireNonNull(register.get(before.getFirst()));
        register.put(left.id(), TaggedCustomers.withdrawn(left));

        assertThat(found(marketing, 50)).isEqualTo(before.subList(1, before.size()));
        assertThat(count.count(marketing)).isEqualTo(before.size());
    }

    @Test
    void segmentsMoveWithTheBordersAndNobodyIsWritten() {
        var champions = EVERYBODY.and(new Term.Ranked(RfmSegment.CHAMPIONS));
        List<CustomerId> before = found(champions, 50);

        borders.save(Borders.SHIPPED.after(borders.latest()));

        assertThat(found(champions, 50)).isNotEqualTo(before).isEqualTo(fitting(champions));
    }
}
