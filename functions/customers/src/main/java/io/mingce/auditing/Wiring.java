package io.mingce.auditing;

import io.mingce.audit.AuditTrail;
import io.mingce.audit.VerifyAudit;
import io.mingce.edge.Cursors;
import io.mingce.edge.EmfMetrics;
import io.mingce.edge.Metrics;
import io.mingce.store.AuditWiring;
import io.mingce.store.Host;

import java.time.InstantSource;

/// What the staff API of the trail is made of.
record Wiring(
        AuditApi audit,
        VerificationApi verification,
        Metrics metrics,
        AuditTrail trail,
        InstantSource clock) {

    static Wiring current() {
        Host host = Host.current();
        var store = io.mingce.store.Wiring.of(host);
        var audit = AuditWiring.of(host);
        return new Wiring(
                new AuditApi(store.log(), new Cursors(store.index()), host.clock()),
                new VerificationApi(
                        new VerifyAudit(audit.chains(), audit.anchors(), host.clock()),
                        host.clock()),
                new EmfMetrics(System.out, host.clock()),
                store.trail(),
                host.clock());
    }
}
