package io.mingce.edge;

import static io.mingce.edge.ProblemType.METHOD_NOT_ALLOWED;
import static io.mingce.edge.ProblemType.NOT_ALLOWED;
import static io.mingce.edge.ProblemType.NOT_FOUND;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyRequestEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyResponseEvent;

import io.mingce.access.Action;
import io.mingce.access.Scope;
import io.mingce.audit.Access;
import io.mingce.audit.AuditTrail;
import io.mingce.cleaning.Text;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// Everything around the functions of one API: routing, failures to answers, headers, log. A handler keeps one and
/// delegates to it:
///
/// ```java
/// this.api = new Api("Customers", metrics, trail, clock,
///         List.of(new Route("GET", "/customers/{id}", Action.READ, customers::one)));
/// …
/// return api.answer(event, context);
/// ```
public final class Api {

    private static final Logger LOG = LoggerFactory.getLogger(Api.class);

    private final Failures failures;
    private final Presentation presentation;
    private final AuditTrail trail;
    private final InstantSource clock;
    private final List<Route> routes;

    /// A public API.
    ///
    /// @param function name in metrics
    public Api(String function, Metrics metrics, Presentation presentation, List<Route> routes) {
        this(function, metrics, presentation, Api::nobody, InstantSource.system(), routes);
    }

    /// A staff API.
    ///
    /// @param function name in metrics
    public Api(
            String function,
            Metrics metrics,
            AuditTrail trail,
            InstantSource clock,
            List<Route> routes) {
        this(function, metrics, Presentation.PLAIN, trail, clock, routes);
    }

    private Api(
            String function,
            Metrics metrics,
            Presentation presentation,
            AuditTrail trail,
            InstantSource clock,
            List<Route> routes) {
        this.failures = new Failures(function, metrics);
        this.presentation = presentation;
        this.trail = trail;
        this.clock = clock;
        this.routes = List.copyOf(routes);
    }

    private static void nobody(Access access) {
        throw new IllegalStateException("a public API shows nothing, yet " + access.action());
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

    /// The table of this API.
    public List<Route> routes() {
        return routes;
    }

    private ApiAnswer guarded(ApiRequest request) {
        try {
            Route route = route(request);
            return route.action().isPresent()
                    ? answer(route, route.action().get(), request)
                    : route.answers().to(request, Disclosure.none());
        } catch (RuntimeException failure) { // Whatever it is, a caller gets an answer.
            return presentation.problem(failures.problem(failure), request);
        }
    }

    /// What is shown leaves only after it was noted.
    private ApiAnswer answer(Route route, Action action, ApiRequest request) {
        if (request.signedIn().isEmpty()) {
            trail.note(Noted.stranger(clock.instant(), request));
        }
        var shown = new Disclosure(request.caller(), action);
        Noted noted = shown.noted();
        try {
            if (shown.scope() == Scope.NONE) {
                throw Caller.notAllowed();
            }
            ApiAnswer answer = route.answers().to(request, shown);
            noted.access(clock.instant(), request).ifPresent(trail::note);
            return answer;
        } catch (Refused refused) {
            if (noted.withheld() || refused.problem().type() == NOT_ALLOWED) {
                trail.note(noted.refused(clock.instant(), request));
            }
            throw refused;
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
