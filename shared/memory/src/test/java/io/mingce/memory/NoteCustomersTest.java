package io.mingce.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mingce.customer.Absorbed;
import io.mingce.customer.Change;
import io.mingce.customer.Customer;
import io.mingce.customer.CustomerId;
import io.mingce.customer.Field;
import io.mingce.customer.MergeId;
import io.mingce.dedup.Merge;
import io.mingce.directory.DescribeCustomers;
import io.mingce.directory.DirectoryLog;
import io.mingce.directory.NoteCustomers;
import io.mingce.directory.Row;
import io.mingce.failure.TryAgain;
import io.mingce.matching.Basis;
import io.mingce.memory.contract.DirectoryLogContract;
import io.mingce.memory.contract.InventedCustomers;

import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/// Whoever notes what changes, in whatever order, however often, and with whatever happening in the middle: in the end the
/// directory says what the register says.
class NoteCustomersTest {

    private static final int CUSTOMERS = 3;
    private static final DescribeCustomers DESCRIBE =
            new DescribeCustomers(
                    DirectoryLogContract.INDEX, InstantSource.system(), ZoneOffset.ofHours(8));

    private final MemoryCustomers customers = new MemoryCustomers();
    private final MemoryDirectory directory = new MemoryDirectory();
    private final List<CustomerId> news = new ArrayList<>();
    private Random random = new Random(0);
    private boolean changing = true;
    private int depth;

    /// Between reading and storing, anything may happen.
    private final class Interrupted implements DirectoryLog {

        @Override
        public long last() {
            return directory.last();
        }

        @Override
        public boolean append(long last, Collection<Row> rows) {
            meanwhile();
            return directory.append(last, rows);
        }
    }

    private void meanwhile() {
        if (depth < 2) {
            depth++;
            for (int i = random.nextInt(3); i > 0; i--) {
                if (changing && random.nextBoolean()) {
                    change();
                } else {
                    noteSome();
                }
            }
            depth--;
        }
    }

    private void noteSome() {
        if (!news.isEmpty()) {
            var batch = new HashSet<CustomerId>();
            for (int i = 1 + random.nextInt(3); i > 0; i--) {
                // A batch comes again now and then.
                int at = random.nextInt(news.size());
                batch.add(random.nextInt(4) == 0 ? news.get(at) : news.remove(at));
                if (news.isEmpty()) {
                    break;
                }
            }
            new NoteCustomers(customers, new Interrupted(), DESCRIBE).note(batch);
        }
    }

    private void change() {
        Customer some = InventedCustomers.customer(random.nextInt(CUSTOMERS));
        Customer now = customers.find(Set.of(some.id())).get(some.id());
        if (now == null) {
            customers.save(List.of(new Change(some.at(0), Map.of())));
        } else if (random.nextInt(3) == 0) {
            customers.withdraw(now, Set.of());
            now.partitions().forEach(news::add);
        } else if (random.nextInt(3) == 0) {
            merge(now);
        } else {
            customers.save(List.of(new Change(edited(now), Map.of())));
        }
        news.add(some.id());
        if (now != null) {
            news.add(now.id());
        }
    }

    private void merge(Customer into) {
        Customer from = InventedCustomers.customer(random.nextInt(CUSTOMERS));
        Customer there = customers.find(Set.of(from.id())).get(from.id());
        if (there != null && there.id().equals(from.id()) && !into.id().equals(from.id())) {
            Absorbed link = link(there, into);
            customers.merge(
                    new Merge(
                            link.merge(),
                            into.id(),
                            there.id(),
                            InventedCustomers.BEGIN,
                            Optional.empty(),
                            Basis.RULING,
                            Optional.empty()),
                    into.absorb(there, link),
                    there);
            news.add(there.id());
        }
    }

    private Customer edited(Customer now) {
        int edit = random.nextInt(1_000);
        return now.with(
                InventedCustomers.record(
                        "edit-" + edit,
                        "staff",
                        InventedCustomers.BEGIN.plusSeconds(edit * 100_000L),
                        now.profile().type(),
                        Map.of(Field.LEVEL, List.of("level-" + edit))));
    }

    private static Absorbed link(Customer from, Customer into) {
        return new Absorbed(
                from.id(),
                into.id(),
                new MergeId("m" + from.id()),
                InventedCustomers.BEGIN,
                true,
                from.version() + 1);
    }

    @RepeatedTest(500)
    void theDirectorySaysWhatTheRegisterSays(RepetitionInfo turn) {
        random = new Random(turn.getCurrentRepetition());
        for (int i = 0; i < 10; i++) {
            change();
            noteSome();
        }
        changing = false;
        while (!news.isEmpty()) {
            noteSome();
        }

        var register = new HashMap<CustomerId, Row>();
        for (int n = 0; n < CUSTOMERS; n++) {
            CustomerId id = InventedCustomers.customer(n).id();
            customers
                    .find(Set.of(id))
                    .values()
                    .forEach(found -> register.put(found.id(), DESCRIBE.row(found)));
        }
        assertThat(DirectoryLogContract.held(directory)).isEqualTo(register);
    }

    @Test
    void isLeftForLaterWhereOthersAreAlwaysFaster() {
        var busy =
                new DirectoryLog() {
                    @Override
                    public long last() {
                        return 0;
                    }

                    @Override
                    public boolean append(long last, Collection<Row> rows) {
                        return false;
                    }
                };
        var note = new NoteCustomers(customers, busy, DESCRIBE);

        assertThatThrownBy(() -> note.note(Set.of(InventedCustomers.customer(1).id())))
                .isInstanceOf(TryAgain.class);
    }
}
