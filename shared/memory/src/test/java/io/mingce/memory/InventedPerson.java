package io.mingce.memory;

import static io.mingce.memory.World.NOON;

import io.mingce.cleaning.Column;
import io.mingce.customer.Channel;
import io.mingce.customer.Customer;
import io.mingce.customer.CustomerId;
import io.mingce.customer.Interaction;
import io.mingce.customer.Relation;
import io.mingce.customer.SourceId;
import io.mingce.erasure.Copy;
import io.mingce.erasure.CopyKind;
import io.mingce.importing.ImportId;
import io.mingce.matching.Basis;
import io.mingce.registration.Incoming;
import io.mingce.request.RequestId;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// A person who came by two imports and as two customers, with history and a copy made; somebody of the family with the
/// same phone; and somebody else.
final class InventedPerson {

    static final String PHONE = "13812345678";
    static final ImportId FIRST = new ImportId("a".repeat(24));
    static final ImportId SECOND = new ImportId("b".repeat(24));
    static final RequestId COPIED = ErasureWorld.request('c');

    private final ErasureWorld world;

    /// The ids of the person.
    final Set<CustomerId> ids;

    private InventedPerson(ErasureWorld world, Set<CustomerId> ids) {
        this.world = world;
        this.ids = ids;
    }

    static InventedPerson in(ErasureWorld world) {
        world.imported(FIRST);
        world.imported(SECOND);
        CustomerId one =
                world.add(row(FIRST.row(2), Map.of(Column.NAME, "欧阳明", Column.PHONE, PHONE)));
        world.add(
                row(
                        SECOND.row(100_001),
                        Map.of(
                                Column.NAME,
                                "欧阳明",
                                Column.PHONE,
                                PHONE,
                                Column.EMAIL,
                                "oy@example.com")));
        CustomerId other =
                world.add(
                        row(
                                new SourceId("form-1"),
                                Map.of(
                                        Column.NAME,
                                        "Ouyang Ming",
                                        Column.EMAIL,
                                        "om@example.org")));
        world.world.merging.merge(one, other, Optional.of("u-1"), Basis.RULING);
        var person = new InventedPerson(world, Set.of(one, other));
        person.call(1);
        person.call(2);
        CustomerId family =
                world.add(row(FIRST.row(3), Map.of(Column.NAME, "司马光", Column.PHONE, PHONE)));
        world.add(row(FIRST.row(4), Map.of(Column.NAME, "诸葛亮", Column.PHONE, "13712345678")));
        world.customers.put(
                new Relation(
                        person.customer().id(),
                        Relation.Kind.HOUSEHOLD,
                        family,
                        Optional.empty(),
                        NOON,
                        "u-1"));
        world.ends.handOver(Set.of(one), LocalDate.of(2026, 3, 1));
        world.copies.note(
                new Copy(
                        Copy.origin(person.id()),
                        CopyKind.ACCESS_COPY,
                        "copies/" + COPIED + ".zip",
                        NOON));
        return person;
    }

    CustomerId id() {
        return customer().id();
    }

    Customer customer() {
        return world.world.find(ids.iterator().next());
    }

    /// Somebody calls them.
    void call(int number) {
        var interaction =
                new Interaction(
                        Interaction.Type.PHONE,
                        "li",
                        "asked",
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty());
        Instant at = NOON.plusSeconds(200_000 + number);
        world.world.recording.record(
                id(), new SourceId("call-" + number), Channel.STAFF, at, at, interaction);
    }

    static Incoming row(SourceId id, Map<Column, String> texts) {
        return World.row(id.value(), texts, NOON);
    }
}
