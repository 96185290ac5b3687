package io.mingce.customers;

import io.mingce.audit.AuditTrail;
import io.mingce.edge.EmfMetrics;
import io.mingce.edge.Metrics;
import io.mingce.store.DirectoryWiring;
import io.mingce.store.Host;
import io.mingce.store.TagDefinitions;

import java.time.InstantSource;

/// What the handler of this module is made of.
record Wiring(Staff staff, Metrics metrics, AuditTrail trail, InstantSource clock) {

    static Wiring current() {
        Host host = Host.current();
        DirectoryWiring directory = DirectoryWiring.of(host, Times.HOME);
        var store = directory.store();
        TagDefinitions definitions = TagDefinitions.of(host);
        var ports =
                new Ports(
                        store.index(),
                        store.identifiers(),
                        store.customers(),
                        store.relations(),
                        directory.directories(),
                        directory.borders(),
                        store.cases(),
                        store.suppressions(),
                        store.deliveryKeys(),
                        definitions.rules(),
                        definitions.segments(),
                        store.log());
        return new Wiring(
                Staff.of(ports, store.matching(), host.clock()),
                new EmfMetrics(System.out, host.clock()),
                store.trail(),
                host.clock());
    }
}
