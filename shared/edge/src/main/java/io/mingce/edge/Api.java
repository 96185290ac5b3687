package io.mingce.edge;

import static io.mingce.edge.ProblemType.METHOD_NOT_ALLOWED;
import static io.mingce.edge.ProblemType.NOT_FOUND;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyRequestEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyResponseEvent;

import io.mingce.cleaning.Text;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// Everything around the functions of one API: routing, failures to answers, headers, log. A handler keeps one and
/// delegates to it:
///
/// ```java
/// this.api = new Api("customers", metrics, Presentation.PLAIN,
///         List.of(new Route("GET", "/customers/{id}", find::one)));
/// …
/// return api.answer(event, context);
/// ```
public final class Api {

    private static final Logger LOG = LoggerFactory.getLogger(Api.class);

    private final Failures failures;
    private final Presentation presentation;
    private final List<Route> routes;

    /// An API of these routes.
    ///
    /// @param function name in metrics
    public Api(String function, Metrics metrics, Presentation presentation, List<Route> routes) {
        this.failures = new Failures(function, metrics);
        this.presentation = presentation;
        this.routes = List.copyOf(routes);
    }

    /// Always an answer, whatever happens. Logs one line: method, resource and status.
    public APIGatewayProxyResponseEvent answer(APIGatewayProxyRequestEvent event, Context context) {
        ApiRequest request = ApiRequest.of(event);
        return Logs.within(
                context,
                request.id(),
                () -> {
                    ApiAnswer answer = presentation.finish(guarded(request), request);
                    LOG.info("{} {} {}", request.method(), request.resource(), answer.status());
                    return SecurityHeaders.on(answer).event();
                });
    }

    private ApiAnswer guarded(ApiRequest request) {
        try {
            return route(request).answer().apply(request);
        } catch (RuntimeException failure) { // Whatever it is, a caller gets an answer.
            return presentation.problem(failures.problem(failure), request);
        }
    }

    private Route route(ApiRequest request) {
        return routes.stream()
                .filter(route -> route.matches(request))
                .findFirst()
                .orElseThrow(() -> new Refused(unrouted(request)));
    }

    private Problem unrouted(ApiRequest request) {
        String allowed =
                routes.stream()
                        .filter(route -> route.resource().equals(request.resource()))
                        .map(Route::method)
                        .collect(Collectors.joining(", "));
        return allowed.isEmpty()
                ? new Problem(NOT_FOUND, new Text("请检查网址", "Please check the address"))
                : new Problem(
                        METHOD_NOT_ALLOWED,
                        new Text("可用的方法：" + allowed, "Methods: " + allowed),
                        List.of(),
                        Map.of("Allow", allowed));
    }
}
