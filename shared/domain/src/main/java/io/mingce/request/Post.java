package io.mingce.request;

/// Sends messages; one that will never be taken keeps nothing up.
record Post(Outbox outbox) {

    /// @return whether it was taken
    boolean send(Message message) {
        try {
            outbox.send(message);
            return true;
        } catch (Undeliverable _) {
            return false;
        }
    }
}
