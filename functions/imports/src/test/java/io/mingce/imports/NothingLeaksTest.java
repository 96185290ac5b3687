package io.mingce.imports;

import static org.assertj.core.api.Assertions.assertThat;

import io.mingce.customer.Customer;
import io.mingce.customer.CustomerId;
import io.mingce.edge.fixture.Plant;
import io.mingce.edge.fixture.Readers;
import io.mingce.edge.fixture.Secrets;
import io.mingce.memory.MemoryAuditTrail;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// What is in the files is fetched from the bucket by links that only managers get, see [ImportsApiEventsTest]; the
/// answers themselves tell of no customer.
class NothingLeaksTest {

    @Test
    void noAnswerTellsAnybodyOfACustomer() {
        assertThat(Readers.readAll("imports-api", NothingLeaksTest::planted)).isEmpty();
    }

    private static Readers.Desk planted() {
        var imports = new Imports();
        try {
            imports.drop(ImportTest.FILE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        List<CustomerId> ids =
                imports.customers.page(Optional.empty()).customers().stream()
                        .map(Customer::id)
                        .toList();
        for (int i = 0; i < ids.size(); i++) {
            Plant.on(imports.customers, ids.get(i), i, Optional.of(Plant.OWNER));
        }
        var all = imports.customers.find(ids.stream().collect(Collectors.toSet())).values();
        var handler =
                new ImportsApiHandler(
                        new ImportsApi(
                                imports.jobs,
                                imports.files,
                                imports.undo,
                                (_, _) -> URI.create("https://bucket.example/?key=signed")),
                        (_, _) -> {},
                        new MemoryAuditTrail(),
                        () -> Imports.NOW);
        return new Readers.Desk(handler, Secrets.of(imports.customers, all));
    }
}
