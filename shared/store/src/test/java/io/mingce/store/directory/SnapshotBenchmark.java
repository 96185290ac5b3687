package io.mingce.store.directory;

import io.mingce.directory.DescribeCustomers;
import io.mingce.directory.Directory;
import io.mingce.memory.contract.InventedCustomers;
import io.mingce.store.engine.Engine;
import io.mingce.store.erasure.DynamoDbCopyLedger;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;

/// What a new process does before its first search, and a fold at its end: `SnapshotBenchmark 1000000`. Prints the bytes of
/// a snapshot and the CPU of writing and reading one, over a bucket in memory.
final class SnapshotBenchmark {

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private SnapshotBenchmark() {}

    public static void main(String[] arguments) {
        int customers = Integer.parseInt(arguments[0]);
        var place = new Place();
        var describe =
                new DescribeCustomers(
                        place.installation.index(), InstantSource.system(), ZoneOffset.ofHours(8));
        var directory = new Directory(customers);
        for (int n = 0; n < customers; n++) {
            directory.apply(List.of(describe.row(InventedCustomers.customer(n))));
        }
        var snapshots = new Snapshots(place.bucket, place.envelope);
        var noted =
                Snapshots.note(
                        new DynamoDbCopyLedger(Engine.client(), place.tables.ledger()),
                        place.now());
        for (int turn = 0; turn < 2; turn++) {
            long start = THREADS.getCurrentThreadCpuTime();
            snapshots.write(noted, "benchmark", directory);
            long written = THREADS.getCurrentThreadCpuTime();
            int rows = snapshots.read("benchmark", customers).orElseThrow().size();
            System.out.printf(
                    "%,d rows: %,d bytes, %d ms to write, %d ms to read%n",
                    rows,
                    place.s3.objects().values().iterator().next().length,
                    (written - start) / 1_000_000,
                    (THREADS.getCurrentThreadCpuTime() - written) / 1_000_000);
        }
    }
}
