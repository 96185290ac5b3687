package io.mingce.store.customer;

import static io.mingce.store.customer.Rows.row;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toMap;

import io.mingce.customer.Archived;
import io.mingce.customer.AssignedTags;
import io.mingce.customer.Customer;
import io.mingce.customer.CustomerId;
import io.mingce.store.engine.Cost;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What it costs on DynamoDB to archive a customer and to have it back.
///
/// The least possible is one plain write to put each item there, one to remove it here, and three in the indexes: of those who
/// are due, dormant and archived. A transaction costs the double of each but those in the indexes, and that is the price of
/// every item being in one place at every moment; each transaction beyond the first marks the profile once more.
class ArchiveCostIT {

    /// What DynamoDB adds to each item.
    private static final int OVERHEAD = 100;

    /// On demand, us-east-1, list prices of 2026-11 in dollars: a GB and month, a million write units.
    private static final double STORED = 0.25;

    private static final double STORED_SELDOM = 0.10;
    private static final double WRITTEN = 0.625;

    /// A quarter dearer than in the other class.
    private static final double WRITTEN_SELDOM = 0.78;

    private static final int INDEXES = 3;
    private static final double MILLION = 1e6;
    private static final double GIGA = 1 << 30;

    private final Shelf shelf = new Shelf();

    /// What DynamoDB Local counts of transactions is not what DynamoDB does, so it is counted here.
    ///
    /// @param months until the cheaper class has paid for the move
    /// @param soonest the same where nothing but plain writes were made
    @ParameterizedTest(name = "{0} records")
    @CsvSource({
        "1, 4, 1258, 44, 28",
        "3, 8, 2606, 37, 21",
        "10, 24, 7324, 35, 18",
        "40, 86, 24576, 36, 18",
    })
    void aTransactionCostsTheDoubleOfTheLeastPossible(
            int records, int least, int bytes, double months, double soonest) {
        shelf.save("one", records, "as it came in from the counter");
        Customer customer =
                shelf.stored("one").assigned(AssignedTags.NONE.dormant(Optional.of(Shelf.TODAY)));
        assertThat(shelf.store.assignments().assign(List.of(customer))).isEmpty();
        customer = shelf.stored("one");
        Map<Map<String, AttributeValue>, Integer> here =
                shelf.tables.scan(shelf.tables.customers()).stream()
                        .collect(toMap(Moving::key, ArchiveCostIT::kilobytes));
        shelf.tap.requests();

        assertThat(shelf.archive.archive(customer, Shelf.TODAY)).isPresent();

        var sent = shelf.tap.requests();
        assertThat(sent).hasSize(2);
        int plain = here.values().stream().mapToInt(units -> 2 * units).sum();
        int units = 2 * units((TransactWriteItemsRequest) sent.getLast(), here);
        assertThat(plain).isEqualTo(least);
        assertThat(units).isEqualTo(2 * least);
        long stored =
                shelf.tables.scan(shelf.tables.archive()).stream()
                        .mapToLong(item -> Cost.bytes(item) + OVERHEAD)
                        .sum();
        assertThat(stored).isCloseTo(bytes, withinPercentage(2));
        assertThat(months(units + INDEXES, stored)).isCloseTo(months, within(1.5));
        assertThat(months(plain + INDEXES, stored)).isCloseTo(soonest, within(1.5));
    }

    /// An item is written as large as it was or is, whichever is more.
    private static int units(
            TransactWriteItemsRequest transaction, Map<Map<String, AttributeValue>, Integer> here) {
        return transaction.transactItems().stream()
                .mapToInt(write ->
                        write.put() == null
                                ? requireNonNull(here.get(write.delete().key()))
                                : Math.max(
                                        kilobytes(write.put().item()),
                                        here.getOrDefault(Moving.key(write.put().item()), 1)))
                .sum();
    }

    private static double months(int units, long bytes) {
        double cost = units / 2.0 * (WRITTEN + WRITTEN_SELDOM) / MILLION;
        return cost / (bytes / GIGA * (STORED - STORED_SELDOM));
    }

    private static int kilobytes(Map<String, AttributeValue> item) {
        return (Cost.bytes(item) + 1023) / 1024;
    }

    @Test
    void aRegistrationThatBringsSomebodyBackTakesOneRequestMore() {
        var id = CustomerId.from(row(1, "", "", "").id(), 0);
        int first = register(1, "zhang@example.com");
        assertThat(first).isPositive();
        int active = register(2, "san@example.com");
        Customer customer = requireNonNull(shelf.store.customers().find(Set.of(id)).get(id));
        assertThat(shelf.archive.archive(customer, Shelf.TODAY)).isPresent();

        int archived = register(3, "zs@example.com");

        assertThat(archived).isEqualTo(active + 1);
        assertThat(requireNonNull(shelf.store.customers().find(Set.of(id)).get(id)).archived())
                .isEqualTo(Archived.PARTLY);
    }

    private int register(int number, String email) {
        shelf.tap.requests();
        Rows.registering(shelf.store, ZoneOffset.UTC)
                .register(List.of(row(number, "张三", "+8613812345678", email)));
        return shelf.tap.requests().size();
    }
}
