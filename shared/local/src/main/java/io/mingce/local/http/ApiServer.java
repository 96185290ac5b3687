package io.mingce.local.http;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import io.mingce.local.functions.InvocationFailed;
import io.mingce.local.functions.Traces;
import io.mingce.local.refusal.Refusal;
import io.mingce.local.template.Template;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;

/// One API of the template on a loopback port.
public final class ApiServer implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(ApiServer.class);

    /// How long API Gateway waits for a function.
    private static final Duration PATIENCE = Duration.ofSeconds(29);

    private final Template.Api api;
    private final Routes routes;
    private final SourcePolicy policy;
    private final Issuer issuer;
    private final InstantSource clock;
    private final HttpServer server;

    /// Listens at once.
    ///
    /// @param port 0 for any free one
    public ApiServer(
            Template.Api api,
            List<Routes.Target> targets,
            Issuer issuer,
            InstantSource clock,
            int port) {
        this.api = api;
        this.routes = new Routes(targets);
        this.policy = new SourcePolicy(api.policy());
        this.issuer = issuer;
        this.clock = clock;
        this.server = listen(port);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::handle);
        server.start();
    }

    public int port() {
        return server.getAddress().getPort();
    }

    private static HttpServer listen(int port) {
        try {
            return HttpServer.create(
                    new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 1024);
        } catch (BindException e) {
            throw new Refusal(
                    "端口 " + port + " 已被占用；请停止占用它的程序，或换一个端口。",
                    "Port " + port + " is in use; stop what uses it or choose another one.",
                    e);
        } catch (IOException e) {
            throw new Refusal(
                    "无法监听端口 " + port + "：" + e.getMessage(),
                    "Cannot listen on port " + port + ": " + e.getMessage(),
                    e);
        }
    }

    private void handle(HttpExchange exchange) throws IOException {
        Optional<Request> request = Request.read(exchange);
        Answer answer =
                request.isEmpty()
                        ? GatewayAnswer.REQUEST_TOO_LARGE.answer(api, "too-large")
                        : answer(request.get());
        answer.send(exchange);
    }

    private Answer answer(Request request) throws IOException {
        Optional<Routes.Match> match = routes.find(request.method(), request.path());
        if (match.isEmpty()) {
            return refuse(GatewayAnswer.MISSING_AUTHENTICATION_TOKEN, request);
        }
        Optional<Template.Authorizer> authorizer =
                match.get().target().route().authorizer().map(api.authorizers()::get);
        if (authorizer.isEmpty()) {
            return allowed(request, match.get(), Optional.empty());
        }
        Issuer.Checked checked =
                request.header("authorization")
                        .map(header -> issuer.check(authorizer.get(), header))
                        .orElseGet(Issuer.Checked.Bad::new);
        return switch (checked) {
            case Issuer.Checked.Good(var claims) ->
                    allowed(request, match.get(), Optional.of(claims));
            case Issuer.Checked.Expired() -> refuse(GatewayAnswer.EXPIRED_TOKEN, request);
            case Issuer.Checked.Bad() -> refuse(GatewayAnswer.UNAUTHORIZED, request);
        };
    }

    private Answer allowed(
            Request request, Routes.Match match, Optional<Map<String, String>> claims)
            throws IOException {
        if (!policy.allows(request.sourceIp())) {
            return refuse(GatewayAnswer.ACCESS_DENIED, request);
        }
        byte[] event = ProxyEvent.of(request, match, api, claims, clock.instant());
        try {
            byte[] json = match.target().function().invoke(event, PATIENCE);
            return Answer.of(json, request, api)
                    .orElseGet(() -> refuse(GatewayAnswer.INTEGRATION_FAILURE, request));
        } catch (InvocationFailed e) {
            return switch (e.kind()) {
                case TIMED_OUT -> refuse(GatewayAnswer.INTEGRATION_TIMEOUT, request);
                case THREW -> refuse(GatewayAnswer.INTEGRATION_FAILURE, request);
                case TOO_LARGE -> refuse(GatewayAnswer.REQUEST_TOO_LARGE, request);
            };
        } catch (InterruptedException e) {
            LOG.debug("stopped while answering {}", Traces.of(e));
            Thread.currentThread().interrupt();
            return refuse(GatewayAnswer.INTEGRATION_FAILURE, request);
        }
    }

    private Answer refuse(GatewayAnswer answer, Request request) {
        return answer.answer(api, request.id());
    }

    /// Waits a moment for the answers under way.
    @Override
    public void close() {
        server.stop(2);
    }
}
