package io.mingce.directory;

import io.mingce.customer.CustomerId;
import io.mingce.customer.Customers;
import io.mingce.failure.TryAgain;

import java.time.Duration;
import java.util.Set;

/// Notes in the directory how customers are now. It can be repeated, and done by many at once.
///
/// The customers are read after the number of the last note is known, and noted under the next number. Whoever comes
/// second under that number reads again. So a note always says how a customer was after all notes before it, and no
/// versions are needed to tell which of two is newer, which the version of a customer that was withdrawn and came again
/// could not.
public final class NoteCustomers {

    private static final int ATTEMPTS = 20;

    private final Customers customers;
    private final DirectoryLog log;
    private final DescribeCustomers describe;

    public NoteCustomers(Customers customers, DirectoryLog log, DescribeCustomers describe) {
        this.customers = customers;
        this.log = log;
        this.describe = describe;
    }

    /// One request per 50 customers and one more; twice that where somebody else noted something meanwhile.
    ///
    /// @param ids customers that changed; also those that were merged away or are gone
    /// @throws TryAgain where others were faster many times
    public void note(Set<CustomerId> ids) {
        if (ids.isEmpty()) {
            return;
        }
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            long last = log.last();
            if (log.append(last, describe.rows(ids, customers.find(ids)))) {
                return;
            }
        }
        throw new TryAgain(Duration.ofSeconds(1), "many note customers at once", null);
    }
}
