package io.mingce.memory;

import io.mingce.directory.Directories;
import io.mingce.directory.Directory;
import io.mingce.directory.Entry;
import io.mingce.directory.Row;
import io.mingce.rfm.Bought;
import io.mingce.rfm.ComputeBorders;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/// How exact computed borders are and what they take: `BordersBenchmark 1000000`. Prints, for each of some turns, the
/// distance of the worst border from its fifth, CPU and the memory held while the last row goes by.
final class BordersBenchmark {

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final ZoneOffset ZONE = ZoneOffset.ofHours(8);
    private static final int TURNS = 5;

    private BordersBenchmark() {}

    public static void main(String[] arguments) {
        int customers = Integer.parseInt(arguments[0]);
        var all = new ArrayList<Bought>();
        IntStream.range(0, customers)
                .mapToObj(InventedPurchases::row)
                .flatMap(row -> row.entry().stream())
                .map(Entry::bought)
                .filter(Bought::anything)
                .forEach(all::add);
        for (int turn = 0; turn < TURNS; turn++) {
            measure(customers, all);
        }
    }

    private static void measure(int customers, List<Bought> all) {
        var made = new long[2];
        var held = new long[1];
        long before = used();
        Directories rows =
                new Directories() {
                    @Override
                    public Directory latest() {
                        throw new AssertionError("held all at once");
                    }

                    @Override
                    public void walk(Consumer<Row> each) {
                        for (int n = 0; n < customers; n++) {
                            long start = THREADS.getCurrentThreadCpuTime();
                            Row row = InventedPurchases.row(n);
                            made[0] += THREADS.getCurrentThreadCpuTime() - start;
                            each.accept(row);
                        }
                        held[0] = used() - before;
                    }
                };
        long start = THREADS.getCurrentThreadCpuTime();
        var compute =
                new ComputeBorders(
                        rows,
                        new MemoryRfmBorders(),
                        InstantSource.fixed(InventedPurchases.TODAY.atTime(12, 0).toInstant(ZONE)),
                        ZONE);
        ComputeBorders.Outcome done = compute.compute();
        long spent = THREADS.getCurrentThreadCpuTime() - start - made[0];
        System.out.printf(
                "%,d customers, %,d ordered: worst border %.3f percent off, %d ms, %d KB held%n "
                        + " %s%n",
                customers,
                done.customers(),
                Quality.worst(done.borders(), all),
                spent / 1_000_000,
                held[0] / 1_024,
                done.borders());
    }

    private static long used() {
        for (int i = 0; i < 3; i++) {
            System.gc();
        }
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }
}
