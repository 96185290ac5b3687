package io.mingce.directory;

import io.mingce.customer.CustomerId;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Consumer;
import java.util.function.IntConsumer;

/// The rows of all customers in memory, column by column: 60 to 90 bytes each. A search looks at every row, some ten
/// nanoseconds each. Safe for many threads.
public final class Directory {

    private static final int FEWEST = 64;

    private final ReadWriteLock lock = new ReentrantReadWriteLock();
    private final Map<Dimension, Column> texts = new EnumMap<>(Dimension.class);
    private final Slots slots = new Slots();
    private final HashPool hashes = new HashPool();
    private char[] created = new char[0];
    private char[] active = new char[0];
    private int rows;

    /// An empty directory with room for so many rows; it grows where there are more.
    public Directory(int expected) {
        for (Dimension dimension : Dimension.values()) {
            texts.put(dimension, new Column());
        }
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
            put(slot == Slots.NONE ? add(id) : slot, row.entry().get());
        } else if (slot != Slots.NONE) {
            remove(slot);
        }
    }

    private int add(PackedId id) {
        if (rows == created.length) {
            grow(rows + rows / 8);
        }
        slots.add(id);
        return rows++;
    }

    private void grow(int room) {
        slots.grow(room);
        hashes.grow(room);
        texts.values().forEach(column -> column.grow(room));
        created = Arrays.copyOf(created, room);
        active = Arrays.copyOf(active, room);
    }

    private void put(int slot, Entry entry) {
        texts.forEach((dimension, column) -> column.set(slot, entry.text(dimension)));
        created[slot] = (char) entry.created();
        active[slot] = (char) entry.active();
        hashes.set(slot, entry.hashes(), rows);
    }

    private void remove(int slot) {
        slots.remove(slot);
        int last = --rows;
        if (slot == last) {
            hashes.clear(slot);
            return;
        }
        texts.values().forEach(column -> column.copy(last, slot));
        created[slot] = created[last];
        active[slot] = active[last];
        hashes.move(last, slot);
    }

    /// The first customers after a position whose rows pass.
    ///
    /// @param limit at most so many
    public List<Position> search(Filter filter, Optional<Position> after, int limit) {
        lock.readLock().lock();
        try {
            var first = new First(Math.min(limit, rows), slots, created);
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

    private void each(Filter filter, IntConsumer passed) {
        var scan = new Scan(filter, texts, hashes);
        if (filter.among().isPresent()) {
            for (CustomerId id : filter.among().get()) {
                int row = slots.find(PackedId.of(id));
                if (row != Slots.NONE
                        && filter.passes(created[row], active[row])
                        && scan.passes(row)) {
                    passed.accept(row);
                }
            }
            return;
        }
        for (int row = 0; row < rows; row++) {
            if (filter.passes(created[row], active[row]) && scan.passes(row)) {
                passed.accept(row);
            }
        }
    }

    private boolean behind(int row, Position after) {
        long day = after.created().toEpochDay();
        return created[row] < day || (created[row] == day && id(row).compareTo(after.id()) > 0);
    }

    private CustomerId id(int row) {
        return PackedId.id(slots.high(row), slots.low(row));
    }

    private Position position(int row) {
        return new Position(LocalDate.ofEpochDay(created[row]), id(row));
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
        var all = new EnumMap<Dimension, String>(Dimension.class);
        texts.forEach((dimension, column) ->
                all.put(dimension, Objects.requireNonNull(column).text(row)));
        return new Row(
                id(row), Optional.of(new Entry(all, created[row], active[row], hashes.get(row))));
    }
}
