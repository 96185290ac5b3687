package io.mingce.audit;

import java.util.List;

/// Where accesses are noted that another system reports, at least once: the trail holds them once.
@FunctionalInterface
public interface ReportedAccesses {

    /// Notes `accesses`. When this returns all of them are stored for good; the same under the same name again changes
    /// nothing.
    ///
    /// @param report derived from what is reported, `[0-9a-z]{1,40}`; other accesses must have another name
    /// @param accesses in the order of the report; about no customer
    /// @throws io.mingce.failure.TryAgain where they could not all be stored
    void note(String report, List<Access> accesses);
}
