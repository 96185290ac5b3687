package io.mingce.archiving;

import io.mingce.customer.CustomerId;

import java.time.LocalDate;
import java.util.Set;

/// Where those are handed over to whose time in the archive has ended: deletion takes them from there.
public interface RetentionEnds {

    /// Hands them over; whoever is there already stays as he is. One request per 25.
    ///
    /// @param day on which their time was found to have ended
    void handOver(Set<CustomerId> ids, LocalDate day);

    /// At most `most` of those that wait for their deletion. One request.
    Set<CustomerId> waiting(int most);

    /// They are taken care of. One request per 25.
    void taken(Set<CustomerId> ids);
}
