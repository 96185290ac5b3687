package io.mingce.store;

import java.time.Clock;
import java.time.InstantSource;
import java.util.Map;

/// What a function finds around it: its environment variables, the AWS clients, the time. On Lambda that is the
/// process itself; the local runner, which has many functions in one JVM, binds another one around each
/// constructor with [#HOST].
///
/// @param environment environment variables as the template declares them for this function
/// @param clients the clients, made on first use
/// @param clock now, UTC
public record Host(Map<String, String> environment, AwsClients clients, InstantSource clock) {

    /// Bound by the local runner and by tests while a handler is constructed; unbound on Lambda.
    public static final ScopedValue<Host> HOST = ScopedValue.newInstance();

    /// The host of the function that is being constructed.
    public static Host current() {
        return HOST.isBound() ? HOST.get() : Lambda.HOST;
    }

    private static final class Lambda {
        static final Host HOST =
                new Host(Map.copyOf(System.getenv()), new LambdaClients(), Clock.systemUTC());
    }
}
