package io.mingce.store;

import java.net.URI;

/// Where it is announced that everybody is to be looked at again.
record TaggingSettings(URI queue) {

    static TaggingSettings read(Settings settings) {
        return new TaggingSettings(settings.queue("REEVALUATIONS_QUEUE_URL"));
    }
}
