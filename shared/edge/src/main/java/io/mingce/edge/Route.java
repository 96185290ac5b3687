package io.mingce.edge;

import io.mingce.access.Action;

import java.util.Optional;
import java.util.function.Function;

/// One row of an API's table.
///
/// @param resource as in the template, `/forms/{formId}`
/// @param action what a member of staff does by it; empty where anybody may call
public record Route(String method, String resource, Optional<Action> action, Answers answers) {

    /// What answers a route.
    @FunctionalInterface
    public interface Answers {

        /// @param shown the only way by which the answer may tell of a customer; shows nothing to nobody
        ApiAnswer to(ApiRequest request, Disclosure shown);
    }

    /// A route for anybody.
    public Route(String method, String resource, Function<ApiRequest, ApiAnswer> answer) {
        this(method, resource, Optional.empty(), (request, _) -> answer.apply(request));
    }

    /// A route for staff who may do `action`.
    public Route(String method, String resource, Action action, Answers answers) {
        this(method, resource, Optional.of(action), answers);
    }

    boolean matches(ApiRequest request) {
        return resource.equals(request.resource()) && method.equals(request.method());
    }
}
