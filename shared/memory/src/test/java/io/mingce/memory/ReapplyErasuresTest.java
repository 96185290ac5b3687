package io.mingce.memory;

import static io.mingce.memory.ErasureWorld.REQUEST;
import static io.mingce.memory.InventedPerson.PHONE;

import static org.assertj.core.api.Assertions.assertThat;

import io.mingce.cleaning.Column;
import io.mingce.consent.Consent;
import io.mingce.consent.Consents;
import io.mingce.customer.Change;
import io.mingce.customer.Contribution;
import io.mingce.customer.Customer;
import io.mingce.customer.CustomerId;
import io.mingce.customer.SourceId;
import io.mingce.customer.SourceRecord;
import io.mingce.erasure.Erasures;
import io.mingce.erasure.ReapplyErasures.Reapplied;
import io.mingce.identity.Token;
import io.mingce.registration.Incoming;
import io.mingce.request.RequestId;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Whoever was erased stays so, whatever is restored or comes late; and whoever came back stays too.
class ReapplyErasuresTest {

    private final ErasureWorld world = new ErasureWorld();
    private final InventedPerson person = InventedPerson.in(world);
    private final Set<CustomerId> ids = person.ids;
    private final Set<Incoming> rows = world.rows(ids);
    private final Map<CustomerId, List<SourceRecord>> backup = new HashMap<>();
    private final Set<Token> tokens = person.customer().tokens();
    private final Map<CustomerId, Object> others = world.others(ids);

    @BeforeEach
    void erase() {
        ids.forEach(id -> backup.put(id, world.customers.sources(id)));
        world.erase(REQUEST, person.id());
    }

    private Reapplied reapply() {
        return world.reapplying().reapply(Instant.EPOCH, () -> true);
    }

    @Test
    void whereNothingIsThereAgainNothingIsDone() {
        assertThat(reapply()).isEqualTo(new Reapplied(1, 0, Optional.empty()));
        assertThat(world.others(ids)).isEqualTo(others);
    }

    /// As the tables were before, with the keys.
    @Test
    void whoIsThereAgainFromABackupIsErasedAgain() {
        restore();
        assertThat(world.customers.find(ids)).isNotEmpty();

        assertThat(reapply().again()).isOne();

        world.assertGone(ids);
        assertThat(world.others(ids)).isEqualTo(others);
        world.assertKeptOut(rows);
        assertThat(reapply().again()).isZero();
    }

    @Test
    void aKeyOrATokenAloneIsEnough() {
        world.leftovers.keys.addAll(ids);
        assertThat(reapply().again()).isOne();
        world.identifiers.share(Map.of(tokens.iterator().next(), ids));
        assertThat(reapply().again()).isOne();

        world.assertGone(ids);
    }

    /// Stored by a writer that had looked before anybody was erased.
    @Test
    void whoCameLateIsErasedAndNotedAsErased() {
        SourceRecord late = backup.values().stream().flatMap(List::stream).findAny().orElseThrow();
        var id = CustomerId.from(new SourceId("late"), 0);
        world.customers.save(
                List.of(
                        new Change(
                                Customer.begin(id, late).foundBy(tokens),
                                Map.of(late, Contribution.CREATED))));
        world.identifiers.share(
                tokens.stream().collect(Collectors.toMap(token -> token, _ -> Set.of(id))));
        world.note();

        assertThat(reapply().again()).isOne();

        world.assertGone(Set.of(id));
        assertThat(world.others(ids)).isEqualTo(others);
        assertThat(world.erasures.noted(Instant.EPOCH, Optional.empty()).entries())
                .singleElement()
                .satisfies(entry -> assertThat(entry.customers()).containsAll(ids).contains(id));
    }

    @Test
    void whoCameBackThemselvesStays() {
        Instant at = world.now.plusSeconds(60);
        Incoming row = World.row("form-9", Map.of(Column.NAME, "欧阳明", Column.PHONE, PHONE), at);
        var consent = new Consent("service", true, "v1", at, row.id());
        CustomerId back =
                world.add(
                        new Incoming(
                                row.id(),
                                row.channel(),
                                at,
                                row.raw(),
                                new Consents(Map.of("service", consent))));

        assertThat(reapply().again()).isZero();
        assertThat(world.customers.find(Set.of(back))).isNotEmpty();
    }

    /// Entered by an edit, which nobody is kept from: it was not there when the person was erased.
    @Test
    void whoeverComesToLookLikeThemLaterStays() {
        Instant at = world.now.plus(Duration.ofHours(2));
        var elsewhere = new ErasureWorld();
        CustomerId id =
                elsewhere.add(
                        World.row("later", Map.of(Column.NAME, "欧阳明", Column.PHONE, PHONE), at));
        SourceRecord source = elsewhere.customers.sources(id).getFirst();
        Customer customer = elsewhere.world.find(id).at(0);
        world.customers.save(List.of(new Change(customer, Map.of(source, Contribution.CREATED))));
        world.identifiers.share(
                tokens.stream().collect(Collectors.toMap(token -> token, _ -> Set.of(id))));

        assertThat(source.receivedAt()).isEqualTo(at);
        assertThat(reapply().again()).isZero();
        assertThat(world.customers.find(Set.of(id))).isNotEmpty();
    }

    @Test
    void goesOnWhereItWasInterrupted() {
        for (int day = 0; day < 8; day++) {
            RequestId id = ErasureWorld.request((char) ('d' + day));
            world.now = world.now.plus(Duration.ofDays(1));
            world.erase(id, CustomerId.from(new SourceId("nobody-" + day), 0));
        }
        int looked = 0;
        Optional<Instant> since = Optional.of(Instant.EPOCH);
        int times = 0;
        while (since.isPresent()) {
            Reapplied part = world.reapplying().reapply(since.get(), () -> false);
            looked += part.looked();
            since = part.next();
            assertThat(++times).isLessThan(10);
        }

        assertThat(looked).isGreaterThanOrEqualTo(9);
        assertThat(times).isGreaterThan(1);
    }

    private void restore() {
        backup.forEach((id, sources) -> {
            var changes =
                    sources.stream()
                            .collect(Collectors.toMap(source -> source, _ -> Contribution.CREATED));
            world.customers.save(
                    List.of(new Change(Customer.project(id, sources, 0).foundBy(tokens), changes)));
            world.leftovers.keys.add(id);
        });
        world.identifiers.share(
                tokens.stream().collect(Collectors.toMap(token -> token, _ -> ids)));
    }

    /// The entry names nobody but by ids and keyed hashes.
    @Test
    void theLedgerNamesWhoIsNotToBeThere() {
        Erasures.Entry entry =
                world.erasures.noted(Instant.EPOCH, Optional.empty()).entries().getFirst();

        assertThat(entry.customers()).isEqualTo(ids);
        assertThat(entry.tokens()).containsAll(tokens);
        assertThat(entry.suppressed()).isNotEmpty();
    }
}
