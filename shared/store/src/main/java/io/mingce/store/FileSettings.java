package io.mingce.store;

import java.net.URI;

/// Where files are dropped, and where their chunks are announced.
record FileSettings(String bucket, URI importRowsQueue) {

    static FileSettings read(Settings settings) {
        return new FileSettings(settings.bucket("BUCKET"), settings.queue("IMPORT_ROWS_QUEUE_URL"));
    }
}
