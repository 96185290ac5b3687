package io.mingce.directories;

import io.mingce.directory.Folds;
import io.mingce.directory.Folds.Folded;
import io.mingce.directory.RebuildDirectory;
import io.mingce.edge.Metrics;

import java.util.Map;
import java.util.function.BooleanSupplier;

/// Folds the directory where that is due, and goes on building it anew where that was begun: because it was asked for, it
/// is lost, or there was none yet.
record KeepDirectory(String name, Folds folds, RebuildDirectory rebuild, Metrics metrics) {

    /// @param anew whether it is to be built anew
    /// @param goOn whether there is time for more
    void keep(boolean anew, BooleanSupplier goOn) {
        Folded folded = folds.fold();
        if (folded.result() == Folds.Result.LOST) {
            metrics.count(name, Metrics.FAILURES);
            rebuild.begin();
            folds.reset();
        } else if (anew || folded.first()) {
            rebuild.begin();
        }
        int noted = rebuild.goOn(goOn);
        metrics.add(
                name,
                Map.of(
                        "LogLength", Math.toIntExact(folded.length()),
                        "Rows", folded.rows(),
                        "NotedAnew", noted));
    }
}
