package io.mingce.refusals;

import io.mingce.audit.Access;
import io.mingce.audit.Access.Outcome;
import io.mingce.edge.Json;

import java.time.Instant;
import java.util.TreeSet;

/// A line of the staff API's access log, as `AccessLogSetting` of the template writes it: a `-` stands for what there is
/// not.
///
/// @param time milliseconds since 1970
/// @param route path of the template with its variables
/// @param error by what kind of refusal API Gateway answered itself
/// @param user `sub` of the caller, where the token was good
/// @param ip the caller's address
record RefusedCall(
        String requestId,
        String time,
        String method,
        String route,
        String error,
        String user,
        String ip) {

    /// What an audit record says in place of an [io.mingce.access.Action], as the caller did not get that far.
    static final String SIGN_IN = "sign-in";

    /// @throws java.io.UncheckedIOException where the line is none
    static RefusedCall read(String line) {
        return Json.readLenient(line, RefusedCall.class);
    }

    Access access() {
        return new Access(
                Instant.ofEpochMilli(Long.parseLong(time)),
                text(user),
                SIGN_IN,
                Outcome.REFUSED,
                new TreeSet<>(),
                new TreeSet<>(),
                text(ip),
                (error + " " + method + " " + text(route)).strip(),
                requestId);
    }

    private static String text(String value) {
        return value.equals("-") ? "" : value;
    }

    @Override
    public String toString() {
        return "RefusedCall[" + requestId + "]";
    }
}
