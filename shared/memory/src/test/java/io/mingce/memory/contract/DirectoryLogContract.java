package io.mingce.memory.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.mingce.customer.CustomerId;
import io.mingce.directory.AsOf;
import io.mingce.directory.CustomerQuery;
import io.mingce.directory.DescribeCustomers;
import io.mingce.directory.Directories;
import io.mingce.directory.DirectoryLog;
import io.mingce.directory.Filter;
import io.mingce.directory.Row;
import io.mingce.directory.Term;
import io.mingce.identity.BlindIndex;
import io.mingce.identity.Token;
import io.mingce.rfm.Borders;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/// What every [DirectoryLog] must do, and what [Directories] must show of it.
public abstract class DirectoryLogContract {

    private static final AsOf NOW =
            new AsOf(LocalDate.of(2026, 3, 1), ZoneOffset.UTC, Borders.SHIPPED);

    public static final BlindIndex INDEX =
            (kind, value) -> new Token("1:" + kind.label() + ":" + value);
    private static final DescribeCustomers DESCRIBE =
            new DescribeCustomers(
                    INDEX,
                    InstantSource.fixed(Instant.parse("2026-11-01T04:00:00Z")),
                    ZoneOffset.ofHours(8));

    /// The log of an installation on which nothing was noted yet, as a new process sees it; each call another process.
    protected abstract DirectoryLog log();

    /// The directory of the same installation; each call another process.
    protected abstract Directories directories();

    /// What the directory of a new process holds.
    protected final Map<CustomerId, Row> held() {
        return held(directories());
    }

    public static Map<CustomerId, Row> held(Directories directories) {
        var held = new HashMap<CustomerId, Row>();
        directories.latest().forEach(row -> held.put(row.id(), row));
        return held;
    }

    /// The rows of customers `from` until `to`.
    public static List<Row> rows(int from, int to) {
        return IntStream.range(from, to)
                .mapToObj(n -> DESCRIBE.row(TaggedCustomers.customer(n)))
                .toList();
    }

    public static Map<CustomerId, Row> byId(List<Row> rows) {
        var byId = new HashMap<CustomerId, Row>();
        rows.forEach(row -> byId.put(row.id(), row));
        return byId;
    }

    @Test
    void isEmptyAtFirst() {
        assertThat(log().last()).isZero();
        assertThat(held()).isEmpty();
    }

    @Test
    void showsWhatWasNotedAsItWasNoted() {
        DirectoryLog log = log();

        assertThat(log.append(log.last(), rows(0, 100))).isTrue();
        assertThat(log.append(log.last(), rows(100, 120))).isTrue();
        assertThat(held()).isEqualTo(byId(rows(0, 120)));
    }

    @Test
    void theLaterNoteOfACustomerCounts() {
        DirectoryLog log = log();
        List<Row> rows = rows(0, 2);

        log.append(log.last(), rows);
        log.append(log.last(), List.of(Row.gone(rows.getFirst().id())));
        assertThat(held()).isEqualTo(byId(rows.subList(1, 2)));
        log.append(log.last(), rows);
        assertThat(held()).isEqualTo(byId(rows));
    }

    @Test
    void oneOfTwoWhoNoteAtTheSameTimeIsRefusedAndNothingOfItIsSeen() {
        DirectoryLog one = log();
        DirectoryLog other = log();
        long last = one.last();

        assertThat(other.last()).isEqualTo(last);
        assertThat(one.append(last, rows(0, 1))).isTrue();
        assertThat(other.append(last, rows(1, 2))).isFalse();
        assertThat(held()).isEqualTo(byId(rows(0, 1)));
        assertThat(other.append(other.last(), rows(1, 2))).isTrue();
        assertThat(held()).isEqualTo(byId(rows(0, 2)));
    }

    @Test
    void aProcessThatHasTheDirectorySeesWhatIsNotedLater() {
        Directories directories = directories();
        DirectoryLog log = log();
        assertThat(held(directories)).isEmpty();

        log.append(log.last(), rows(0, 3));
        assertThat(held(directories)).isEqualTo(byId(rows(0, 3)));
        log.append(log.last(), rows(3, 5));
        assertThat(held(directories)).isEqualTo(byId(rows(0, 5)));
    }

    @Test
    void ofManyAtTheSameTimeNoNoteIsLost() {
        List<Boolean> done =
                Together.run(
                        8,
                        n -> {
                            DirectoryLog log = log();
                            for (int attempt = 0; attempt < 100; attempt++) {
                                if (log.append(log.last(), rows(10 * n, 10 * n + 10))) {
                                    return true;
                                }
                            }
                            return false;
                        });

        assertThat(done).containsOnly(true);
        assertThat(held()).isEqualTo(byId(rows(0, 80)));
    }

    @Test
    void findsByWhatWasNoted() {
        DirectoryLog log = log();
        log.append(log.last(), rows(0, 200));
        var gold = Filter.of(new CustomerQuery(List.of(new Term.OfLevel("gold"))), INDEX, NOW);

        assertThat(directories().latest().search(gold, Optional.empty(), 200))
                .isNotEmpty()
                .hasSize(
                        (int)
                                IntStream.range(0, 200)
                                        .mapToObj(TaggedCustomers::customer)
                                        .filter(c -> new Term.OfLevel("gold").fits(c, NOW))
                                        .count());
    }
}
