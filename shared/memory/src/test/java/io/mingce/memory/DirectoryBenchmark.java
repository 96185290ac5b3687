package io.mingce.memory;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.mingce.customer.Customer;
import io.mingce.customer.CustomerId;
import io.mingce.customer.CustomerType;
import io.mingce.customer.Field;
import io.mingce.directory.AsOf;
import io.mingce.directory.CountCustomers;
import io.mingce.directory.Criterion;
import io.mingce.directory.CustomerQuery;
import io.mingce.directory.DayRange;
import io.mingce.directory.DescribeCustomers;
import io.mingce.directory.Directory;
import io.mingce.directory.Filter;
import io.mingce.directory.Position;
import io.mingce.directory.Row;
import io.mingce.directory.SearchCustomers;
import io.mingce.directory.Term;
import io.mingce.identity.BlindIndex;
import io.mingce.identity.Token;
import io.mingce.identity.TokenKind;
import io.mingce.memory.contract.TaggedCustomers;
import io.mingce.rfm.Borders;
import io.mingce.rfm.RfmSegment;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.security.GeneralSecurityException;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// What the directory takes of memory and CPU: `DirectoryBenchmark 1000000`. Prints bytes a row, CPU of making and taking
/// in a row, and of one search for each of the queries. With `DirectoryBenchmark 100000 read` also what whole searches read
/// over ports in memory: customers for each one found, all pages, and the requests of a page.
final class DirectoryBenchmark {

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final int PAGE = 50;
    private static final int TURNS = 20;

    private DirectoryBenchmark() {}

    public static void main(String[] arguments) {
        int customers = Integer.parseInt(arguments[0]);
        var index = index();
        var describe = new DescribeCustomers(index, InstantSource.system(), ZoneOffset.ofHours(8));
        long before = used();
        var directory = new Directory(customers);
        long described = 0;
        long applied = 0;
        for (int from = 0; from < customers; from += 1_000) {
            List<Customer> some = new ArrayList<>();
            for (int n = from; n < Math.min(customers, from + 1_000); n++) {
                some.add(TaggedCustomers.customer(n));
            }
            long start = cpu();
            List<Row> rows = some.stream().map(describe::row).toList();
            long made = cpu();
            directory.apply(rows);
            described += made - start;
            applied += cpu() - made;
        }
        System.out.printf(
                "%,d customers: %.1f bytes a row, %.1f us to make a row, %.2f us to take it in%n",
                customers,
                (used() - before) / (double) customers,
                described / 1e3 / customers,
                applied / 1e3 / customers);
        queries().forEach((name, query) -> measure(name, query, directory, index));
        tally(directory, index);
        if (arguments.length > 1) {
            read(customers, directory, index);
        }
    }

    private static void read(int customers, Directory directory, BlindIndex index) {
        var register = new HashMap<CustomerId, Customer>();
        var identifiers = new MemoryIdentifiers();
        for (int n = 0; n < customers; n++) {
            Customer customer = TaggedCustomers.customer(n);
            register.put(customer.id(), customer);
            identifiers.claim(
                    Map.of(
                            index.token(
                                    TokenKind.PHONE,
                                    customer.profile().value(Field.PHONE).orElseThrow()),
                            customer.id()));
        }
        var reads = new Reads(register);
        var search =
                new SearchCustomers(
                        index,
                        identifiers,
                        reads,
                        () -> directory,
                        new MemoryRfmBorders(),
                        InstantSource.system(),
                        ZoneOffset.ofHours(8));
        var queries = queries();
        queries.put(
                "phone",
                new CustomerQuery(List.of(new Term.Identified(Field.PHONE, "+8613000004074"))));
        combinations(queries);
        System.out.printf(
                "%-80.80s %9s %9s %6s %s%n", "", "found", "read", "ratio", "most requests");
        double most = 0;
        for (var query : queries.entrySet()) {
            int found = 0;
            int read = 0;
            int requests = 0;
            Optional<Position> after = Optional.empty();
            do {
                reads.begin(1); // The news, or the token.
                SearchCustomers.Page page = search.search(query.getValue(), after, PAGE);
                found += page.customers().size();
                read += page.read();
                requests = Math.max(requests, reads.requests());
                after = page.next();
            } while (after.isPresent());
            double ratio = read / (double) Math.max(1, found);
            most = Math.max(most, ratio);
            System.out.printf(
                    "%-80.80s %,9d %,9d %6.2f %d%n", query.getKey(), found, read, ratio, requests);
        }
        System.out.printf("%d queries, most read for each found: %.2f%n", queries.size(), most);
    }

    private static void combinations(Map<String, CustomerQuery> queries) {
        List<Term> terms =
                List.of(
                        new Term.OfLevel("gold"),
                        new Term.OfLevel("svip"),
                        new Term.InProvince("浙江省"),
                        new Term.InCity("西宁市"),
                        new Term.FromChannel("fair"),
                        new Term.InIndustry("C"),
                        new Term.OwnedBy("sales-7"),
                        new Term.OfType(CustomerType.COMPANY),
                        new Term.NameBegins("杭州"),
                        new Term.NameBegins("smith"),
                        new Term.PhoneEnds("0097"),
                        new Term.Created(
                                days(LocalDate.of(2025, 1, 1), LocalDate.of(2025, 1, 31))));
        for (Term one : terms) {
            for (Term other : terms.subList(terms.indexOf(one) + 1, terms.size())) {
                queries.put(
                        queries.size() + ": " + one + " + " + other,
                        new CustomerQuery(List.of(one, other)));
            }
        }
    }

    private static void tally(Directory directory, BlindIndex index) {
        var count =
                new CountCustomers(
                        index,
                        () -> directory,
                        new MemoryRfmBorders(),
                        InstantSource.system(),
                        ZoneOffset.ofHours(8));
        var everybody = new CustomerQuery(List.of());
        for (int i = 0; i < TURNS; i++) {
            count.tags(everybody);
            count.rfm(everybody, Borders.SHIPPED);
        }
        long start = cpu();
        for (int i = 0; i < TURNS; i++) {
            count.tags(everybody);
        }
        long tags = cpu();
        for (int i = 0; i < TURNS; i++) {
            count.rfm(everybody, Borders.SHIPPED);
        }
        System.out.printf(
                "customers of every tag %.2f ms, of every segment by scores %.2f ms%n",
                (tags - start) / 1e6 / TURNS, (cpu() - tags) / 1e6 / TURNS);
    }

    private static void measure(
            String name, CustomerQuery query, Directory directory, BlindIndex index) {
        Filter filter =
                Filter.of(
                        query,
                        index,
                        new AsOf(
                                LocalDate.of(2026, 11, 1), ZoneOffset.ofHours(8), Borders.SHIPPED));
        int found = directory.count(filter);
        for (int i = 0; i < TURNS; i++) {
            directory.search(filter, Optional.empty(), PAGE);
        }
        long start = cpu();
        for (int i = 0; i < TURNS; i++) {
            directory.search(filter, Optional.empty(), PAGE);
        }
        System.out.printf(
                "%-44s %,9d found %8.2f ms%n", name, found, (cpu() - start) / 1e6 / TURNS);
    }

    static Map<String, CustomerQuery> queries() {
        var today = LocalDate.of(2026, 11, 1);
        var queries = new LinkedHashMap<String, CustomerQuery>();
        var everybody = new CustomerQuery(List.of());
        queries.put("(everybody)", everybody);
        queries.put("type=person", everybody.and(new Term.OfType(CustomerType.PERSON)));
        queries.put("level=svip", everybody.and(new Term.OfLevel("svip")));
        queries.put("name=王伟", read(everybody, Criterion.NAME, "王伟", today));
        queries.put("namePrefix=王伟", read(everybody, Criterion.NAME_PREFIX, "王伟", today));
        queries.put("namePrefix=sm", read(everybody, Criterion.NAME_PREFIX, "sm", today));
        queries.put(
                "namePrefix=杭州玉兰 (companies)",
                read(everybody, Criterion.NAME_PREFIX, "杭州玉兰", today));
        queries.put("phoneLast4=4242", read(everybody, Criterion.PHONE_LAST_4, "4242", today));
        var own = everybody.and(new Term.OwnedBy("sales-7"));
        queries.put("owner", own);
        queries.put("owner, level=gold", own.and(new Term.OfLevel("gold")));
        queries.put(
                "owner, city, industry=C, channel",
                own.and(new Term.InCity("杭州市"))
                        .and(new Term.InIndustry("C"))
                        .and(new Term.FromChannel("fair")));
        queries.put(
                "created in a month, active in a week",
                everybody
                        .and(
                                new Term.Created(
                                        days(LocalDate.of(2026, 3, 1), LocalDate.of(2026, 3, 31))))
                        .and(
                                new Term.Active(
                                        days(LocalDate.of(2026, 6, 1), LocalDate.of(2026, 6, 7)))));
        queries.put(
                "company, level=svip, province=青海省",
                everybody
                        .and(new Term.OfType(CustomerType.COMPANY))
                        .and(new Term.OfLevel("svip"))
                        .and(new Term.InProvince("青海省")));
        queries.put(
                "tag=high-value, consent=marketing",
                everybody.and(new Term.Tagged("high-value")).and(new Term.Consented("marketing")));
        queries.put("rfm=champions", everybody.and(new Term.Ranked(RfmSegment.CHAMPIONS)));
        queries.put(
                "level=vip|svip, not tag=sleeping|churn-risk",
                everybody
                        .and(
                                new Term.AnyOf(
                                        List.of(new Term.OfLevel("vip"), new Term.OfLevel("svip"))))
                        .and(
                                new Term.Not(
                                        new Term.AnyOf(
                                                List.of(
                                                        new Term.Tagged("sleeping"),
                                                        new Term.Tagged("churn-risk"))))));
        queries.put("channel=nobody", everybody.and(new Term.FromChannel("nobody")));
        return queries;
    }

    private static CustomerQuery read(
            CustomerQuery query, Criterion criterion, String text, LocalDate today) {
        return query.and(criterion.read(text, today).orElseThrow());
    }

    private static DayRange days(LocalDate from, LocalDate to) {
        return new DayRange(Optional.of(from), Optional.of(to));
    }

    /// As hashing is where tokens are made for real.
    static BlindIndex index() {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec("benchmark".getBytes(UTF_8), "HmacSHA256"));
            return (kind, value) ->
                    new Token(
                            "1:"
                                    + Base64.getUrlEncoder()
                                            .encodeToString(
                                                    mac.doFinal(
                                                            (kind.label() + '|' + value)
                                                                    .getBytes(UTF_8)))
                                            .substring(0, 24));
        } catch (GeneralSecurityException e) {
            throw new AssertionError("every JDK has HMAC-SHA-256", e);
        }
    }

    private static long cpu() {
        return THREADS.getCurrentThreadCpuTime();
    }

    private static long used() {
        for (int i = 0; i < 3; i++) {
            System.gc();
        }
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }
}
