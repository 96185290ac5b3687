package io.mingce.store;

import java.net.URI;

/// Where dry runs are announced.
record DryRunSettings(URI queue) {

    static DryRunSettings read(Settings settings) {
        return new DryRunSettings(settings.queue("DRY_RUNS_QUEUE_URL"));
    }
}
