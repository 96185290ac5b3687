package io.mingce.memory;

import static org.assertj.core.api.Assertions.assertThat;

import io.mingce.customer.CustomerStatus;
import io.mingce.directory.Dimension;
import io.mingce.directory.Directories;
import io.mingce.directory.Directory;
import io.mingce.directory.Entry;
import io.mingce.directory.Row;
import io.mingce.rfm.Borders;
import io.mingce.rfm.Borders.Computed;
import io.mingce.rfm.Bought;
import io.mingce.rfm.ComputeBorders;
import io.mingce.rfm.RfmBorders;

import org.junit.jupiter.api.Test;

import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;

class ComputeBordersTest {

    private static final ZoneOffset ZONE = ZoneOffset.ofHours(8);
    private static final InstantSource NOON =
            InstantSource.fixed(InventedPurchases.TODAY.atTime(12, 0).toInstant(ZONE));

    private final MemoryDirectory directory = new MemoryDirectory();
    private final RfmBorders borders = new MemoryRfmBorders();
    private final ComputeBorders compute = new ComputeBorders(directory, borders, NOON, ZONE);

    private List<Bought> buy(int customers) {
        List<Row> rows = IntStream.range(0, customers).mapToObj(InventedPurchases::row).toList();
        directory.append(directory.last(), rows);
        return rows.stream()
                .flatMap(row -> row.entry().stream())
                .map(Entry::bought)
                .filter(Bought::anything)
                .toList();
    }

    @Test
    void fifthsOfFiftyThousandPartWithinHalfAPercent() {
        List<Bought> all = buy(50_000);

        ComputeBorders.Outcome done = compute.compute();

        assertThat(Quality.worst(done.borders(), all)).isLessThan(0.5);
        assertThat(done.customers()).isEqualTo(all.size());
        assertThat(done.saved()).isTrue();
        assertThat(borders.latest()).isEqualTo(done.borders());
        assertThat(done.borders().computed())
                .contains(new Computed(InventedPurchases.TODAY, all.size()));
    }

    /// Small enough that the sketch holds everything.
    @Test
    void ofFewTheBordersAreExact() {
        List<Bought> all = buy(2_000);

        assertThat(Quality.worst(compute.compute().borders(), all)).isZero();
    }

    @Test
    void bordersThatAreOffAreSeenToBeOff() {
        List<Bought> all = buy(2_000);

        assertThat(Quality.worst(Borders.SHIPPED, all)).isGreaterThan(0.5);
    }

    @Test
    void whereFewOrderedTheShippedBordersHoldAgain() {
        List<Bought> all = buy(2_000);
        compute.compute();
        directory.append(
                directory.last(),
                IntStream.range(0, 1_950)
                        .mapToObj(n -> Row.gone(InventedPurchases.row(n).id()))
                        .toList());

        ComputeBorders.Outcome done = compute.compute();

        assertThat(all).hasSizeGreaterThan(Borders.FEWEST);
        assertThat(done.customers()).isPositive().isLessThan(Borders.FEWEST);
        assertThat(borders.latest().computed()).isEmpty();
        assertThat(borders.latest().yuan()).isEqualTo(Borders.SHIPPED.yuan());
        assertThat(borders.latest().version()).isEqualTo(2);
    }

    /// They would make everybody else a recent buyer.
    @Test
    void whoIsInTheArchiveMovesNoBorder() {
        List<Bought> all = buy(500);
        Borders before = compute.compute().borders();
        directory.append(
                directory.last(),
                IntStream.range(500, 1_500)
                        .mapToObj(n -> archived(InventedPurchases.row(n)))
                        .toList());

        Borders after = compute.compute().borders();

        assertThat(after.silent()).isEqualTo(before.silent());
        assertThat(after.orders()).isEqualTo(before.orders());
        assertThat(after.yuan()).isEqualTo(before.yuan());
        assertThat(after.computed()).contains(new Computed(InventedPurchases.TODAY, all.size()));
    }

    private static Row archived(Row row) {
        Entry entry = row.entry().orElseThrow();
        var texts = new HashMap<>(entry.texts());
        texts.put(Dimension.STATUS, CustomerStatus.ARCHIVED.key());
        return new Row(
                row.id(),
                Optional.of(
                        new Entry(
                                texts,
                                entry.created(),
                                entry.active(),
                                entry.bought(),
                                entry.hashes())));
    }

    @Test
    void anEmptyRegisterHasTheShippedBorders() {
        assertThat(compute.compute().customers()).isZero();
        assertThat(borders.latest().silent()).isEqualTo(Borders.SHIPPED.silent());
    }

    @Test
    void whoIsOvertakenLeavesTheBordersOfTheOther() {
        buy(500);
        Directories slow =
                new Directories() {
                    @Override
                    public Directory latest() {
                        return directory.latest();
                    }

                    @Override
                    public void walk(Consumer<Row> each) {
                        compute.compute();
                        directory.walk(each);
                    }
                };

        var done = new ComputeBorders(slow, borders, NOON, ZONE).compute();

        assertThat(done.saved()).isFalse();
        assertThat(borders.latest().version()).isEqualTo(1);
        assertThat(borders.latest().computed()).isNotEqualTo(Optional.empty());
    }
}
