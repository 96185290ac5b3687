package io.mingce.auditing;

import io.mingce.audit.Alert;
import io.mingce.edge.Metrics;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Counts an alert, upon which a person is told, and says in the log whom it is about: an id, no more. Who it is and what
/// they did is for the privacy officer to look up.
///
/// @param function name in metrics
record RaiseAlerts(String function, Metrics metrics) {

    private static final Logger LOG = LoggerFactory.getLogger(RaiseAlerts.class);

    void raise(Alert alert) {
        LOG.warn(
                "{}: {} by {} at {}",
                alert.kind().metric(),
                alert.count(),
                alert.user().isEmpty() ? "somebody who was not signed in" : alert.user(),
                alert.at());
        metrics.count(function, alert.kind().metric());
    }
}
