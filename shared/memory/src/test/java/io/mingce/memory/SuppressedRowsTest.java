package io.mingce.memory;

import static io.mingce.memory.World.INDEX;
import static io.mingce.memory.World.NOON;
import static io.mingce.memory.World.customer;

import static org.assertj.core.api.Assertions.assertThat;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toMap;

import io.mingce.cleaning.Cleaner;
import io.mingce.cleaning.Column;
import io.mingce.consent.Consent;
import io.mingce.consent.Consents;
import io.mingce.customer.Customer;
import io.mingce.customer.CustomerId;
import io.mingce.customer.SourceKey;
import io.mingce.customer.SourceRecord;
import io.mingce.erasure.Suppression;
import io.mingce.erasure.Suppressions;
import io.mingce.identity.Token;
import io.mingce.matching.MatchCustomer;
import io.mingce.matching.MatchWeights;
import io.mingce.registration.ByHand;
import io.mingce.registration.Incoming;
import io.mingce.registration.Outcome;
import io.mingce.registration.RegisterCustomers;
import io.mingce.registration.SuppressionKeys;
import io.mingce.request.RequestId;

import org.assertj.core.api.Condition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/// Who was erased is kept out, and nobody else is.
class SuppressedRowsTest {

    private static final RequestId REQUEST = new RequestId("e".repeat(26));
    private static final Instant ERASED = NOON.plusSeconds(100_000);
    private static final Instant AFTER = ERASED.plusSeconds(1);
    private static final String PHONE = "13812345678";
    private static final String CARD = "11010519491231002X";

    private final World world = new World();
    private int next;

    @ParameterizedTest(name = "{0}: {5}")
    @CsvSource({
        "the same name and phone,          欧阳明,       13812345678, , ,               true",
        "homophones,                       欧阳鸣,       13812345678, , ,               true",
        "traditional characters,           歐陽明,       13812345678, , ,               true",
        "pinyin,                           Ouyang Ming,  13812345678, , ,               true",
        "pinyin in the other order,        Ming Ouyang,  13812345678, , ,               true",
        "the name with the other contact,  欧阳明, , oy@example.com, ,                  true",
        "no name but the phone,            '',           13812345678, , ,               true",
        "no name but the e-mail,           '', , oy@example.com, ,                      true",
        "a form of address,                欧阳先生,     13812345678, , ,               true",
        "the card alone,                   '', , , 11010519491231002X,                  true",
        "the card with another name,       司马光,       13912345678, , 11010519491231002X, true",
        "whoever has the phone now,        司马光,       13812345678, , ,               false",
        "another form of address,          司马先生,     13812345678, , ,               false",
        "the same name elsewhere,          欧阳明,       13912345678, , ,               false",
        "somebody else,                    司马光,       13912345678, sm@example.com, , false",
    })
    void keepsOutWhoeverWasErased(
            String what, String name, String phone, String email, String card, boolean kept) {
        erase(add("欧阳明", PHONE, "oy@example.com", CARD));

        assertThat(register(row(name, phone, email, card)) instanceof Outcome.Suppressed)
                .as(what)
                .isEqualTo(kept);
    }

    @Test
    void keepsOutTheChannelsOwnIdWhateverItSays() {
        erase(world.add(external("K1", "欧阳明", PHONE)));

        assertThat(register(external("K1", "司马光", "13912345678"))).is(suppressed());
        assertThat(register(external("K2", "司马光", "13912345678"))).isNot(suppressed());
    }

    /// Each contact counts with each name, whatever record said which.
    @Test
    void keepsOutACombinationThatNoRecordHad() {
        CustomerId id = add("欧阳明", PHONE, "oy@example.com", "");
        add("", "", "oy@example.com", ""); // Theirs alone, so it is taken for theirs.
        world.add(row("欧阳明", "13712345678", "oy@example.com", ""));
        erase(id);

        assertThat(register(row("Ouyang Ming", "13712345678", "", ""))).is(suppressed());
    }

    @ParameterizedTest(name = "{0}, {1}: {2}")
    @CsvSource({
        "欧阳明, 13812345678, true",
        "欧阳丽, 13812345678, false",
        "'',     13812345678, false",
        "欧阳女士, 13812345678, false",
    })
    void keepsTheFamilyIn(String name, String phone, boolean kept) {
        CustomerId id = add("欧阳明", PHONE, "", "");
        assertThat(add("欧阳丽", PHONE, "", "")).isNotEqualTo(id);
        erase(id, "+86" + PHONE);

        assertThat(register(row(name, phone, "", "")) instanceof Outcome.Suppressed)
                .isEqualTo(kept);
    }

    /// It would be the family's now.
    @Test
    void aRowOfASharedPhoneThatNamedNobodyDoesNotComeBack() {
        CustomerId id = add("欧阳明", PHONE, "", "");
        Incoming nameless = row("", PHONE, "", "");
        assertThat(world.add(nameless)).isEqualTo(id);
        assertThat(add("司马光", PHONE, "", "")).isNotEqualTo(id);
        erase(id, "+86" + PHONE);

        assertThat(register(nameless)).is(suppressed());
    }

    @Test
    void whoComesBackWithFreshConsentIsLetInUnderANewId() {
        CustomerId erased = add("欧阳明", PHONE, "", "");
        erase(erased);

        Incoming form = consenting(row("欧阳明", PHONE, "", ""), AFTER, true);
        CustomerId back = world.add(form);

        assertThat(back).isNotEqualTo(erased);
        assertThat(world.add(form)).isEqualTo(back);
        assertThat(world.add(row("Ouyang Ming", PHONE, "", ""))).isEqualTo(back);
    }

    /// What brought the erased customer, delivered again after the person came back themselves.
    @Test
    void theIdThatWasErasedIsNotGivenAgainByTheRowThatMadeIt() {
        Incoming first = row("欧阳明", PHONE, "", "");
        CustomerId erased = world.add(first);
        erase(erased);
        CustomerId back = world.add(consenting(row("欧阳明", PHONE, "", ""), AFTER, true));
        forget(back);

        assertThat(world.add(first)).isNotEqualTo(erased);
    }

    @Test
    void aFormWithoutConsentOrStaffByHandDoNotLetThemIn() {
        erase(add("欧阳明", PHONE, "", ""));

        assertThat(register(consenting(row("欧阳明", PHONE, "", ""), AFTER, false))).is(suppressed());
        assertThat(register(byHand(consenting(row("欧阳明", PHONE, "", ""), AFTER, true))))
                .is(suppressed());
        assertThat(register(row("欧阳明", PHONE, "", ""))).is(suppressed());
    }

    @Test
    void aConsentFromBeforeDoesNotLetThemInWhenItIsDeliveredAgain() {
        Incoming form = consenting(row("欧阳明", PHONE, "", ""), NOON, true);
        erase(world.add(form));

        assertThat(register(form)).is(suppressed());
        assertThat(register(consenting(row("欧阳明", PHONE, "", ""), ERASED, true))).is(suppressed());
    }

    @Test
    void whoWasErasedAgainIsKeptOutAgain() {
        erase(add("欧阳明", PHONE, "", ""));
        CustomerId back = world.add(consenting(row("欧阳明", PHONE, "", ""), AFTER, true));
        world.suppressions.suppress(
                keys(back), new RequestId("f".repeat(26)), AFTER.plusSeconds(5));
        forget(back);

        assertThat(register(row("欧阳明", PHONE, "", ""))).is(suppressed());
        assertThat(world.add(consenting(row("欧阳明", PHONE, "", ""), AFTER.plusSeconds(9), true)))
                .isNotEqualTo(back);
    }

    /// A writer that had looked before may leave tokens of an id that is erased; whoever has the phone now is not to be
    /// stored under it.
    @Test
    void nobodyGetsAnIdThatWasErasedBecauseATokenNamesIt() {
        CustomerId erased = add("欧阳明", PHONE, "", "");
        Set<Token> tokens = world.find(erased).tokens();
        erase(erased);
        world.identifiers.share(
                tokens.stream().collect(toMap(token -> token, _ -> Set.of(erased))));

        CustomerId now = world.add(row("司马光", PHONE, "", ""));

        assertThat(now).isNotEqualTo(erased);
        assertThat(world.add(row("司马光", PHONE, "", ""))).isEqualTo(now);
    }

    @Test
    void asksOnceForEachHundredKeys() {
        var asked = new ArrayList<Integer>();
        var counting =
                new Suppressions() {
                    @Override
                    public Map<Token, Suppression> among(Set<Token> keys) {
                        asked.add(keys.size());
                        return Map.of();
                    }

                    @Override
                    public void suppress(Set<Token> keys, RequestId by, Instant now) {
                        throw new AssertionError("nobody is erased");
                    }

                    @Override
                    public void lift(Set<Token> keys, Instant now) {
                        throw new AssertionError("nobody comes back");
                    }
                };
        var register = registering(counting);

        List<Incoming> batch =
                IntStream.range(0, 25)
                        .mapToObj(n -> row("欧阳明", "1381234%04d".formatted(n), "", ""))
                        .toList();
        register.register(batch);

        assertThat(asked).containsExactly(25); // One call, and within one request.
    }

    private RegisterCustomers registering(Suppressions suppressions) {
        return new RegisterCustomers(
                new Cleaner()::clean,
                new MatchCustomer(MatchWeights.shipped()),
                INDEX,
                world.identifiers,
                world.customers,
                world.cases,
                suppressions,
                World.ZONE);
    }

    private static Condition<Outcome> suppressed() {
        return new Condition<>(Outcome.Suppressed.class::isInstance, "suppressed");
    }

    private Outcome register(Incoming row) {
        return requireNonNull(world.register.register(List.of(row)).get(row.id()));
    }

    private CustomerId add(String name, String phone, String email, String card) {
        return customer(register(row(name, phone, email, card)));
    }

    private Incoming row(String name, String phone, String email, String card) {
        var texts = new EnumMap<Column, String>(Column.class);
        put(texts, Column.NAME, name);
        put(texts, Column.PHONE, phone);
        put(texts, Column.EMAIL, email);
        put(texts, Column.ID_CARD, card);
        return World.row("row-" + next++, texts, NOON.plusSeconds(next));
    }

    private Incoming external(String id, String name, String phone) {
        return World.row(
                "row-" + next++,
                Map.of(Column.EXTERNAL_ID, id, Column.NAME, name, Column.PHONE, phone),
                NOON.plusSeconds(next));
    }

    private static void put(Map<Column, String> texts, Column column, String text) {
        if (text != null && !text.isEmpty()) {
            texts.put(column, text);
        }
    }

    private static Incoming consenting(Incoming row, Instant at, boolean given) {
        var consent = new Consent("service", given, "v1", at, row.id());
        return new Incoming(
                row.id(), row.channel(), at, row.raw(), new Consents(Map.of("service", consent)));
    }

    private static Incoming byHand(Incoming row) {
        return new Incoming(
                row.id(),
                row.channel(),
                row.receivedAt(),
                row.raw(),
                row.consents(),
                Optional.of(new ByHand(Optional.empty(), Map.of())));
    }

    private Set<Token> keys(CustomerId id, String... shared) {
        var keys = new HashSet<Token>();
        keys.addAll(SuppressionKeys.of(sources(id), Set.of(shared), INDEX));
        world.find(id).partitions().forEach(each -> keys.add(SuppressionKeys.erased(each, INDEX)));
        return keys;
    }

    private List<SourceRecord> sources(CustomerId id) {
        return world.find(id).partitions().stream()
                .flatMap(each -> world.customers.sources(each).stream())
                .toList();
    }

    private void erase(CustomerId id, String... shared) {
        world.suppressions.suppress(keys(id, shared), REQUEST, ERASED);
        forget(id);
    }

    private void forget(CustomerId id) {
        Customer customer = world.find(id);
        world.identifiers.release(
                customer.tokens().stream()
                        .collect(toMap(token -> token, _ -> customer.partitions())));
        var keys = new HashMap<CustomerId, Set<SourceKey>>();
        customer.partitions()
                .forEach(each ->
                        world.customers
                                .sources(each)
                                .forEach(source ->
                                        keys.computeIfAbsent(id, _ -> new HashSet<>())
                                                .add(new SourceKey(each, source.id()))));
        assertThat(world.customers.withdraw(customer, requireNonNull(keys.get(id)))).isTrue();
    }
}
