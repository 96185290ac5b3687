package io.mingce.audit;

import java.util.List;
import java.util.Optional;

/// The anchors of the days.
public interface AuditAnchors {

    /// Keeps an anchor, unless its day has one.
    ///
    /// @return whether it is kept now
    boolean add(Anchor anchor);

    /// The one of the latest day.
    Optional<Anchor> latest();

    /// Those of the days from `first` to `last`, in order.
    List<Anchor> between(AuditDay first, AuditDay last);
}
