package io.mingce.deletion;

import io.mingce.edge.Body;
import io.mingce.edge.Json;
import io.mingce.request.RequestId;

/// What a message says of a request to be worked on.
record QueueMessage(String request) {

    static String of(RequestId id) {
        return Json.write(new QueueMessage(id.value()));
    }

    static RequestId read(Body body) {
        return RequestId.of(Json.read(body, QueueMessage.class).request())
                .orElseThrow(() -> new IllegalArgumentException("no id of a request"));
    }
}
