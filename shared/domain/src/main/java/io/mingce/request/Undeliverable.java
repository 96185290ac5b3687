package io.mingce.request;

import java.io.Serial;

/// A message will never be taken: the recipient cannot be reached, or wants no messages.
public final class Undeliverable extends RuntimeException {

    @Serial private static final long serialVersionUID = 1L;

    /// @param reason of whoever did not take it, without any data of a customer
    public Undeliverable(String reason) {
        super(reason);
    }
}
