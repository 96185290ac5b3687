package io.mingce.intake;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyRequestEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyResponseEvent;

import io.mingce.edge.Api;
import io.mingce.edge.ApiAnswer;
import io.mingce.edge.ApiRequest;
import io.mingce.edge.EmfMetrics;
import io.mingce.edge.Metrics;
import io.mingce.edge.OpenApi;
import io.mingce.edge.Route;
import io.mingce.store.Host;
import io.mingce.store.Wiring;

import java.time.InstantSource;
import java.util.List;

/// The public API of the forms: the page, its preflight, what is posted, the thanks.
public final class FormsHandler
        implements RequestHandler<APIGatewayProxyRequestEvent, APIGatewayProxyResponseEvent> {

    private final Forms forms;
    private final Api api;

    public FormsHandler() {
        this(Host.current());
    }

    private FormsHandler(Host host) {
        this(
                Forms.load(),
                RegisterSubmissions.in(Wiring.of(host)),
                host.clock(),
                new EmfMetrics(System.out, host.clock()));
    }

    FormsHandler(Forms forms, Registration registration, InstantSource clock, Metrics metrics) {
        this.forms = forms;
        var presentation = new FormsPresentation(forms);
        var receive = new ReceiveForm(forms, registration, clock, metrics);
        this.api =
                new Api(
                        "forms",
                        metrics,
                        presentation,
                        List.of(
                                new Route("GET", "/forms/{formId}", this::show),
                                new Route("POST", "/forms/{formId}", receive::receive),
                                new Route("OPTIONS", "/forms/{formId}", presentation::preflight),
                                new Route("GET", "/forms/{formId}/thanks", this::thank),
                                new Route("GET", "/openapi.json", OpenApi.PUBLIC::answer)));
    }

    @Override
    public APIGatewayProxyResponseEvent handleRequest(
            APIGatewayProxyRequestEvent event, Context context) {
        return api.answer(event, context);
    }

    private ApiAnswer show(ApiRequest request) {
        FormDefinition form = forms.get(request.variable("formId"));
        return new FormPage(form, request.language(), Filled.NOTHING, List.of()).answer(200);
    }

    private ApiAnswer thank(ApiRequest request) {
        return PlainPages.thanks(forms.get(request.variable("formId")), request.language());
    }
}
