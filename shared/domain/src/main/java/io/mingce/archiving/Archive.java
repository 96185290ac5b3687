package io.mingce.archiving;

import io.mingce.customer.Customer;

import java.time.LocalDate;
import java.util.Optional;

/// Moves customers between the tables. At every moment each of a customer's items is in one of them, and every reader finds
/// all of it, see [Customer#archived()]; whoever is interrupted leaves a customer that is archived
/// [partly][io.mingce.customer.Archived#PARTLY], which either operation finishes.
public interface Archive {

    /// What a move came to.
    ///
    /// @param writeUnits as the tables counted them
    record Moved(int items, double writeUnits) {}

    /// Moves a customer, with those merged into it, into the archive, provided that it is still at the version it was read
    /// at. One request per partition to read, and one to move up to 49 items; large customers two more for each 50.
    ///
    /// @param today in the register's zone; its time in the archive is counted from then
    /// @return what was moved; empty where somebody changed it meanwhile, so that it stays, maybe partly archived
    Optional<Moved> archive(Customer customer, LocalDate today);

    /// Moves what lies in the archive of a customer that came back to where the rest is.
    ///
    /// @param customer one that is archived partly
    /// @return the customer as it is now; empty where somebody changed it meanwhile, so that a later run has to finish
    Optional<Customer> bringBack(Customer customer);
}
