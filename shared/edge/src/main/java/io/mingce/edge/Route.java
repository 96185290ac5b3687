package io.mingce.edge;

import java.util.function.Function;

/// One row of an API's table.
///
/// @param resource as in the template, `/forms/{formId}`
public record Route(String method, String resource, Function<ApiRequest, ApiAnswer> answer) {

    boolean matches(ApiRequest request) {
        return resource.equals(request.resource()) && method.equals(request.method());
    }
}
