package io.mingce.memory.contract;

import io.mingce.cleaning.RawRecord;
import io.mingce.consent.Consent;
import io.mingce.consent.Consents;
import io.mingce.customer.AssignedTags;
import io.mingce.customer.AssignedTags.Assigned;
import io.mingce.customer.Channel;
import io.mingce.customer.Customer;
import io.mingce.customer.Edit;
import io.mingce.customer.Event;
import io.mingce.customer.Purchases;
import io.mingce.customer.SourceId;
import io.mingce.customer.SourceRecord;
import io.mingce.customer.TagClass;
import io.mingce.customer.TagName;
import io.mingce.customer.TagStatement;
import io.mingce.customer.TagStatement.Verdict;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;

/// [InventedCustomers] with what people and rules made of them, the same for the same number: some allow marketing, some
/// withdrew it; people gave and denied tags, for ever or for some days; rules gave some, for a purpose or for none; most
/// ordered something.
public final class TaggedCustomers {

    public static final LocalDate TODAY = LocalDate.of(2026, 11, 1);

    /// The tags that they may have.
    public static final List<String> TAGS =
            List.of("high-value", "sleeping", "churn-risk", "win-back", "大客户");

    private static final List<Verdict> VERDICTS = List.of(Verdict.values());
    private static final Instant SAID = Instant.parse("2026-10-01T04:00:00Z");

    private TaggedCustomers() {}

    /// The `n`-th customer.
    public static Customer customer(int n) {
        var random = new Random(n * 104_729L + 3);
        Customer customer = InventedCustomers.customer(n);
        for (int i = random.nextInt(3); i > 0; i--) {
            customer = customer.with(said(n, i, customer, random));
        }
        return customer.assigned(assigned(random)).at(3);
    }

    private static SourceRecord said(int n, int i, Customer customer, Random random) {
        var id = new SourceId("said-" + n + "-" + i);
        Instant at = SAID.plus(Duration.ofDays(random.nextInt(20)));
        return record(
                id,
                at,
                customer,
                consents(id, at, random),
                Optional.of(
                        new TagStatement(
                                new TagName(TAGS.get(random.nextInt(TAGS.size()))),
                                TagClass.CUSTOM,
                                VERDICTS.get(random.nextInt(VERDICTS.size())),
                                Optional.empty(),
                                Optional.of(TODAY.plusDays(random.nextInt(-2, 3)))
                                        .filter(_ -> random.nextBoolean()),
                                "u-1")));
    }

    private static SourceRecord record(
            SourceId id, Instant at, Customer customer, Consents consents, Optional<Event> event) {
        return new SourceRecord(
                id,
                new Channel("staff", Channel.ORDINARY),
                at,
                at,
                customer.profile().type(),
                Optional.empty(),
                new RawRecord(Map.of()),
                Map.of(),
                Map.of(),
                Optional.empty(),
                List.of(),
                consents,
                Edit.NONE,
                event);
    }

    private static Consents consents(SourceId id, Instant at, Random random) {
        var stated = new HashMap<String, Consent>();
        for (String purpose : List.of("marketing", "service")) {
            if (random.nextBoolean()) {
                stated.put(purpose, new Consent(purpose, random.nextInt(3) > 0, "1", at, id));
            }
        }
        return new Consents(stated);
    }

    private static AssignedTags assigned(Random random) {
        List<Assigned> tags =
                TAGS.stream()
                        .filter(_ -> random.nextInt(3) == 0)
                        .map(tag ->
                                new Assigned(
                                        new TagName(tag),
                                        TagClass.VALUE,
                                        1,
                                        SAID,
                                        Optional.of("marketing")
                                                .filter(_ -> tag.equals("win-back"))))
                        .toList();
        return new AssignedTags(tags, purchases(random), Optional.empty(), Optional.empty(), 1);
    }

    private static Purchases purchases(Random random) {
        if (random.nextInt(5) == 0) {
            return Purchases.NONE;
        }
        int orders = 1 + (int) Math.min(90_000, Math.exp(2.0 * random.nextGaussian()));
        return new Purchases(
                Optional.of(TODAY.minusDays(random.nextInt(500))),
                orders,
                BigDecimal.valueOf(
                        (long) (orders * Math.exp(10 + 1.5 * random.nextGaussian())), 2));
    }

    /// The customer, after it withdrew everything it allowed.
    public static Customer withdrawn(Customer customer) {
        var id = new SourceId("withdrawn");
        Instant at = SAID.plus(Duration.ofDays(30));
        var consents = new HashMap<String, Consent>();
        customer.consents()
                .byPurpose()
                .keySet()
                .forEach(
                        purpose -> consents.put(purpose, new Consent(purpose, false, "1", at, id)));
        return customer.with(record(id, at, customer, new Consents(consents), Optional.empty()));
    }

    /// So many of them.
    public static List<Customer> some(int customers) {
        return Stream.iterate(0, n -> n + 1)
                .limit(customers)
                .map(TaggedCustomers::customer)
                .toList();
    }
}
