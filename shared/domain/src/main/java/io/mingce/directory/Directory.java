package io.mingce.directory;

import io.mingce.customer.CustomerId;
import io.mingce.customer.TagName;
import io.mingce.rfm.Borders;
import io.mingce.rfm.RfmSegment;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import java.util.random.RandomGenerator;

/// The rows of all customers in memory, column by column: 70 to 100 bytes each. A search looks at every row, some ten
/// nanoseconds each. Safe for many threads.
public final class Directory {

    private static final int FEWEST = 64;

    private final ReadWriteLock lock = new ReentrantReadWriteLock();
    private final Slots slots = new Slots();
    private final Columns columns = new Columns();
    private int room;
    private int rows;

    /// An empty directory with room for so many rows; it grows where there are more.
    public Directory(int expected) {
        grow(Math.max(FEWEST, expected));
    }

    public Directory() {
        this(0);
    }

    /// Takes in what is known of customers now, in this order; the same again changes nothing.
    public void apply(Collection<Row> news) {
        lock.writeLock().lock();
        try {
            news.forEach(this::apply);
        } finally {
            lock.writeLock().unlock();
        }
    }

    private void apply(Row row) {
        var id = PackedId.of(row.id());
        int slot = slots.find(id);
        if (row.entry().isPresent()) {
            columns.put(slot == Slots.NONE ? add(id) : slot, row.entry().get(), rows);
        } else if (slot != Slots.NONE) {
            slots.remove(slot);
            columns.remove(slot, --rows);
        }
    }

    private int add(PackedId id) {
        if (rows == room) {
            grow(rows + rows / 8);
        }
        slots.add(id);
        return rows++;
    }

    private void grow(int room) {
        this.room = room;
        slots.grow(room);
        columns.grow(room);
    }

    /// The first customers after a position whose rows pass.
    ///
    /// @param limit at most so many
    public List<Position> search(Filter filter, Optional<Position> after, int limit) {
        lock.readLock().lock();
        try {
            var first = new First(Math.min(limit, rows), slots, columns.created());
            each(
                    filter,
                    row -> {
                        if (after.isEmpty() || behind(row, after.get())) {
                            first.offer(row);
                        }
                    });
            return Arrays.stream(first.sorted()).mapToObj(this::position).toList();
        } finally {
            lock.readLock().unlock();
        }
    }

    /// How many rows pass.
    public int count(Filter filter) {
        lock.readLock().lock();
        try {
            var count = new int[1];
            each(filter, _ -> count[0]++);
            return count[0];
        } finally {
            lock.readLock().unlock();
        }
    }

    /// How many of the rows that pass have each tag.
    Map<TagName, Integer> tags(Filter filter) {
        lock.readLock().lock();
        try {
            Column tags = columns.text(Dimension.TAGS);
            var bySet = new int[tags.size()];
            each(filter, row -> bySet[tags.code(row)]++);
            var counts = new TreeMap<TagName, Integer>();
            for (int code = 0; code < bySet.length; code++) {
                if (bySet[code] > 0) {
                    for (String tag : Dimension.parts(tags.value(code))) {
                        int more = bySet[code];
                        TagName.of(tag).ifPresent(name -> counts.merge(name, more, Integer::sum));
                    }
                }
            }
            return counts;
        } finally {
            lock.readLock().unlock();
        }
    }

    /// How many of the rows that pass are in each segment.
    Map<RfmSegment, Integer> rfm(Filter filter, Borders.Ruler ruler) {
        lock.readLock().lock();
        try {
            Sales sales = columns.sales();
            var bySegment = new EnumMap<RfmSegment, int[]>(RfmSegment.class);
            for (RfmSegment segment : RfmSegment.values()) {
                bySegment.put(segment, new int[1]);
            }
            each(
                    filter,
                    row -> {
                        RfmSegment segment = sales.segment(row, ruler);
                        if (segment != null) {
                            Objects.requireNonNull(bySegment.get(segment))[0]++;
                        }
                    });
            var counts = new EnumMap<RfmSegment, Integer>(RfmSegment.class);
            bySegment.forEach((segment, count) -> counts.put(segment, count[0]));
            return counts;
        } finally {
            lock.readLock().unlock();
        }
    }

    /// Customers whose rows pass, taken at random, each as likely as any other; all where there are no more.
    ///
    /// @param most at most so many
    public List<CustomerId> sample(Filter filter, int most, RandomGenerator random) {
        lock.readLock().lock();
        try {
            var taken = new int[most];
            var passed = new int[1];
            each(
                    filter,
                    row -> {
                        int seen = passed[0]++;
                        int place = seen < most ? seen : random.nextInt(seen + 1);
                        if (place < most) {
                            taken[place] = row;
                        }
                    });
            return Arrays.stream(taken, 0, Math.min(most, passed[0])).mapToObj(this::id).toList();
        } finally {
            lock.readLock().unlock();
        }
    }

    private void each(Filter filter, IntConsumer passed) {
        var scan = new Scan(filter.clauses(), columns);
        if (filter.among().isPresent()) {
            for (CustomerId id : filter.among().get()) {
                int row = slots.find(PackedId.of(id));
                if (row != Slots.NONE && scan.passes(row)) {
                    passed.accept(row);
                }
            }
            return;
        }
        for (int row = 0; row < rows; row++) {
            if (scan.passes(row)) {
                passed.accept(row);
            }
        }
    }

    private boolean behind(int row, Position after) {
        long day = after.created().toEpochDay();
        int created = columns.created()[row];
        return created < day || (created == day && id(row).compareTo(after.id()) > 0);
    }

    private CustomerId id(int row) {
        return PackedId.id(slots.high(row), slots.low(row));
    }

    private Position position(int row) {
        return new Position(LocalDate.ofEpochDay(columns.created()[row]), id(row));
    }

    /// How many customers there are.
    public int size() {
        lock.readLock().lock();
        try {
            return rows;
        } finally {
            lock.readLock().unlock();
        }
    }

    /// Every row, in no order; nothing can be applied meanwhile.
    public void forEach(Consumer<Row> each) {
        lock.readLock().lock();
        try {
            for (int row = 0; row < rows; row++) {
                each.accept(row(row));
            }
        } finally {
            lock.readLock().unlock();
        }
    }

    private Row row(int row) {
        return new Row(id(row), Optional.of(columns.entry(row)));
    }
}
