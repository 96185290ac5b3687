package io.mingce.edge;

import java.io.Serial;

/// An event failed for whose answer nobody waits, so the exception leaves the handler. What Lambda logs of it, and
/// sends on to the failure destination, is the type of the failure and where it came from, not its message: libraries
/// quote what they could not read.
public final class EventFailed extends RuntimeException {

    @Serial private static final long serialVersionUID = 1L;

    EventFailed(RuntimeException failure) {
        super(failure.getClass().getName());
        setStackTrace(failure.getStackTrace());
    }
}
