package io.mingce.customers;

import io.mingce.audit.AuditTrail;
import io.mingce.edge.EmfMetrics;
import io.mingce.edge.Metrics;
import io.mingce.identity.FindCustomers;
import io.mingce.store.Host;

import java.time.InstantSource;

/// What the handler of this module is made of.
record Wiring(CustomersApi api, Metrics metrics, AuditTrail trail, InstantSource clock) {

    static Wiring current() {
        Host host = Host.current();
        var store = io.mingce.store.Wiring.of(host);
        var find = new FindCustomers(store.index(), store.identifiers(), store.customers());
        return new Wiring(
                new CustomersApi(find, store.customers(), host.clock()),
                new EmfMetrics(System.out, host.clock()),
                store.trail(),
                host.clock());
    }
}
