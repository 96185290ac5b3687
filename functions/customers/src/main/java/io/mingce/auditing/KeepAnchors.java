package io.mingce.auditing;

import io.mingce.audit.Anchor;
import io.mingce.audit.AnchorDays;
import io.mingce.audit.AuditDay;
import io.mingce.audit.ChainId;
import io.mingce.audit.DayVerified;
import io.mingce.audit.Fault;
import io.mingce.audit.VerifyAudit;
import io.mingce.edge.Metrics;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;

/// Anchors the days that are over, says so in the log, which is a second witness out of the table's reach, and checks
/// them and the day before them.
///
/// @param name of the function in metrics
record KeepAnchors(
        String name, AnchorDays days, VerifyAudit verify, Metrics metrics, InstantSource clock) {

    /// Alarms.
    static final String BROKEN = "AuditBroken";

    private static final Logger LOG = LoggerFactory.getLogger(KeepAnchors.class);

    void keep() {
        List<Anchor> made = days.anchor();
        made.forEach(anchor ->
                LOG.info(
                        "{} anchored: {} records in {} chains, {}",
                        anchor.day(),
                        anchor.links(),
                        anchor.heads().size(),
                        anchor.digest()));
        AuditDay yesterday = AuditDay.of(clock.instant()).previous();
        AuditDay first = made.isEmpty() ? yesterday : made.getFirst().day();
        int faults = 0;
        for (AuditDay day = first.previous(); day.compareTo(yesterday) <= 0; day = day.next()) {
            faults += told(verify.verify(day));
        }
        if (faults > 0) {
            metrics.add(name, Map.of(BROKEN, faults));
        }
    }

    private static int told(DayVerified day) {
        for (Fault fault : day.faults()) {
            LOG.error(
                    "{} {} {} {}",
                    day.day(),
                    fault.kind().key(),
                    fault.chain().map(ChainId::name).orElse("-"),
                    fault.number().isPresent() ? fault.number().getAsLong() : "-");
        }
        return day.faults().size();
    }
}
