package io.mingce.imports;

import io.mingce.edge.Batches;
import io.mingce.edge.Metrics;

/// What the handlers of this module are made of.
record Wiring(
        Metrics metrics,
        DroppedFiles droppedFiles,
        SplitImport splitImport,
        WorkOff workOff,
        ImportsApi importsApi) {

    static Wiring current() {
        return java.util.List.<Wiring>of().getFirst();
    }

    Batches batches(String function) {
        return new Batches(function, metrics);
    }
}
