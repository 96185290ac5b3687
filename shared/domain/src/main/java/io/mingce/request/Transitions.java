package io.mingce.request;

import static java.util.stream.Collectors.toMap;

import io.mingce.cleaning.Resource;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// What leads from one state of a request to another: the table `request-transitions.tsv`. What it does not name is not
/// allowed.
public final class Transitions {

    private record From(RequestState state, RequestEvent event) {}

    private static final Map<From, RequestState> TABLE =
            Resource.lines(Transitions.class, "request-transitions.tsv").stream()
                    .map(line -> line.split("\t", -1))
                    .collect(
                            toMap(
                                    row -> new From(state(row[0]), event(row[1])),
                                    row -> state(row[2])));

    private Transitions() {}

    /// Where `event` leads; empty where it is not allowed.
    public static Optional<RequestState> find(RequestState from, RequestEvent event) {
        return Optional.ofNullable(TABLE.get(new From(from, event)));
    }

    private static RequestState state(String key) {
        return RequestState.valueOf(name(key));
    }

    private static RequestEvent event(String key) {
        return RequestEvent.valueOf(name(key));
    }

    private static String name(String key) {
        return key.toUpperCase(Locale.ROOT).replace('-', '_');
    }
}
