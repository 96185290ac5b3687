package io.mingce.memory;

import static org.assertj.core.api.Assertions.assertThat;

import io.mingce.customer.Change;
import io.mingce.customer.CustomerId;
import io.mingce.directory.DescribeCustomers;
import io.mingce.directory.NoteCustomers;
import io.mingce.directory.RebuildDirectory;
import io.mingce.directory.Row;
import io.mingce.memory.contract.DirectoryLogContract;
import io.mingce.memory.contract.InventedCustomers;

import org.junit.jupiter.api.Test;

import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

class RebuildDirectoryTest {

    private static final int CUSTOMERS = 95;

    private final MemoryCustomers customers = new MemoryCustomers();
    private final MemoryDirectory directory = new MemoryDirectory();
    private final MemoryRebuilds rebuilds = new MemoryRebuilds();
    private final DescribeCustomers describe =
            new DescribeCustomers(
                    DirectoryLogContract.INDEX, InstantSource.system(), ZoneOffset.ofHours(8));
    private final RebuildDirectory rebuild =
            new RebuildDirectory(
                    customers, new NoteCustomers(customers, directory, describe), rebuilds);
    private final Map<CustomerId, Row> all = new HashMap<>();

    RebuildDirectoryTest() {
        IntStream.range(0, CUSTOMERS)
                .mapToObj(InventedCustomers::customer)
                .forEach(customer -> {
                    customers.save(List.of(new Change(customer.at(0), Map.of())));
                    all.put(customer.id(), describe.row(customer));
                });
    }

    @Test
    void notesEverybody() {
        rebuild.begin();

        assertThat(rebuild.goOn(() -> true)).isEqualTo(CUSTOMERS);
        assertThat(DirectoryLogContract.held(directory)).isEqualTo(all);
        assertThat(rebuilds.begun()).isEmpty();
    }

    @Test
    void goesOnWhereItWasWhenTimeWasUp() {
        rebuild.begin();
        int noted = 0;
        int turns = 0;
        while (rebuilds.begun().isPresent()) {
            var pages = new int[] {3};
            noted += rebuild.goOn(() -> pages[0]-- > 0);
            turns++;
        }

        assertThat(turns).isEqualTo(4);
        assertThat(noted).isEqualTo(CUSTOMERS);
        assertThat(DirectoryLogContract.held(directory)).isEqualTo(all);
    }

    @Test
    void doesNothingThatWasNotBegun() {
        assertThat(rebuild.goOn(() -> true)).isZero();
        assertThat(directory.last()).isZero();
    }
}
