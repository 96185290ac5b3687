package io.mingce.deduplication;

import io.mingce.dedup.Deduplicate;
import io.mingce.dedup.KeepApart;
import io.mingce.dedup.MergeCustomers;
import io.mingce.dedup.RuleCase;
import io.mingce.dedup.SplitCustomer;
import io.mingce.dedup.UndoMerge;
import io.mingce.edge.EmfMetrics;
import io.mingce.edge.Metrics;
import io.mingce.store.Host;

/// What the handlers of this module are made of.
record Wiring(Deduplicate deduplicate, CasesApi cases, MergesApi merges, Metrics metrics) {

    static Wiring current() {
        Host host = Host.current();
        var store = io.mingce.store.Wiring.of(host);
        var metrics = new EmfMetrics(System.out, host.clock());
        return null;
    }
}
