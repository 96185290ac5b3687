package io.mingce.request;

/// Sends messages to persons. One request; a message may arrive twice.
@FunctionalInterface
public interface Outbox {

    /// Sends it.
    ///
    /// @throws Undeliverable where it will never be taken
    void send(Message message);
}
