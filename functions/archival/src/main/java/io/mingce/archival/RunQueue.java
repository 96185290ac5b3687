package io.mingce.archival;

import io.mingce.archiving.RunId;
import io.mingce.edge.Body;
import io.mingce.edge.Json;

/// Where runs wait for somebody to work on them.
@FunctionalInterface
interface RunQueue {

    /// What a message says.
    record Message(String run) {

        static Message of(RunId run) {
            return new Message(run.toString());
        }

        static RunId read(Body body) {
            return RunId.of(Json.read(body, Message.class).run())
                    .orElseThrow(() -> new IllegalArgumentException("no id of a run"));
        }
    }

    /// One request. It may be worked on more than once.
    void send(RunId run);
}
