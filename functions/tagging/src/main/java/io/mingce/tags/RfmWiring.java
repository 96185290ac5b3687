package io.mingce.tags;

import io.mingce.edge.EmfMetrics;
import io.mingce.edge.Metrics;
import io.mingce.rfm.ComputeBorders;
import io.mingce.store.DirectoryWiring;
import io.mingce.store.Host;

import java.time.ZoneOffset;

/// What [RfmHandler] is made of.
record RfmWiring(ComputeBorders compute, Metrics metrics) {

    private static final ZoneOffset CHINA = ZoneOffset.ofHours(8);

    static RfmWiring current() {
        Host host = Host.current();
        DirectoryWiring directory = DirectoryWiring.of(host, CHINA);
        return new RfmWiring(
                new ComputeBorders(
                        directory.directories(), directory.borders(), host.clock(), CHINA),
                new EmfMetrics(System.out, host.clock()));
    }
}
