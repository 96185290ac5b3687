package io.mingce.store.customer;

import io.mingce.archiving.Archive;
import io.mingce.customer.Archived;
import io.mingce.customer.Customer;
import io.mingce.store.table.Transaction;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

import java.time.LocalDate;
import java.util.Optional;

/// [Archive] between two tables of DynamoDB; nothing is opened on the way.
///
/// A customer whose items fit into one transaction moves in one. Of a larger one the profile, and what stands in the place of
/// those merged into it, is marked with the first that move: from then on whoever reads looks in both places. The profile
/// moves with the last.
///
/// Four write units for each begun KB of an item, three in the indexes, and two for each begun KB of the profile with each
/// transaction after the first; that is the double of what plain writes would take. A query and a transaction for a customer
/// of up to 49 records.
///
/// Whoever moves items into the archive, or takes a mark away, does so in a transaction that raises the version of the
/// customer: so of two who move it in opposite directions one gives up, and what lies in the archive is always marked.
public final class DynamoDbArchive implements Archive {

    private final DynamoDbClient client;
    private final CustomerTables tables;
    private final int most;

    public DynamoDbArchive(DynamoDbClient client, CustomerTables tables) {
        this(client, tables, Transaction.MOST);
    }

    /// @param most items that are moved in one transaction, if that can take so many
    DynamoDbArchive(DynamoDbClient client, CustomerTables tables, int most) {
        this.client = client;
        this.tables = tables;
        this.most = most;
    }

    @Override
    public Optional<Moved> archive(Customer customer, LocalDate today) {
        return new Departure(client, tables, most, customer, today).run();
    }

    @Override
    public Optional<Customer> bringBack(Customer customer) {
        if (customer.archived() != Archived.PARTLY) {
            throw new IllegalArgumentException("not archived partly: " + customer.id());
        }
        return new Return(client, tables, most, customer).run()
                ? Optional.of(customer.at(customer.version() + 1).archived(Archived.NOTHING))
                : Optional.empty();
    }
}
