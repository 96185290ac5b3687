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
import java.util.function.BiConsumer;

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
    private final Optional<AccessLog> accessLog;
    private final BiConsumer<String, String> logs;
    private final HttpServer server;

    /// Listens at once.
    ///
    /// @param logs takes the lines of access logs, each with its log group
    /// @param port 0 for any free one
    public ApiServer(
            Template.Api api,
            List<Routes.Target> targets,
            Issuer issuer,
            InstantSource clock,
            BiConsumer<String, String> logs,
            int port) {
        this.api = api;
        this.accessLog = AccessLog.of(api);
        this.logs = logs;
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
        if (request.isEmpty()) {
            // The rest of it is never read: whoever sent the next request after it would see a
            // reset.
            exchange.getResponseHeaders().set("Connection", "close");
        }
        Answer answer =
                request.isEmpty()
                        ? GatewayAnswer.REQUEST_TOO_LARGE.answer(api, "too-large")
                        : logged(request.get());
        answer.send(exchange);
    }

    private Answer logged(Request request) throws IOException {
        var entry = new AccessLog.Entry(request, clock.instant());
        Answer answer = answer(request, entry);
        accessLog.ifPresent(log ->
                logs.accept(
                        api.accessLog().orElseThrow().group(),
                        log.line(entry.answered(answer, clock.instant()))));
        return answer;
    }

    private Answer answer(Request request, AccessLog.Entry entry) throws IOException {
        Optional<Routes.Match> match = routes.find(request.method(), request.path());
        if (match.isEmpty()) {
            return refuse(GatewayAnswer.MISSING_AUTHENTICATION_TOKEN, request, entry);
        }
        entry.route(match.get().target().route().path());
        Optional<Template.Authorizer> authorizer =
                match.get().target().route().authorizer().map(api.authorizers()::get);
        if (authorizer.isEmpty()) {
            return allowed(request, match.get(), Optional.empty(), entry);
        }
        Issuer.Checked checked =
                request.header("authorization")
                        .map(header -> issuer.check(authorizer.get(), header))
                        .orElseGet(Issuer.Checked.Bad::new);
        return switch (checked) {
            case Issuer.Checked.Good(var claims) -> {
                entry.claims(claims);
                yield allowed(request, match.get(), Optional.of(claims), entry);
            }
            case Issuer.Checked.Expired() -> refuse(GatewayAnswer.EXPIRED_TOKEN, request, entry);
            case Issuer.Checked.Bad() -> refuse(GatewayAnswer.UNAUTHORIZED, request, entry);
        };
    }

    private Answer allowed(
            Request request,
            Routes.Match match,
            Optional<Map<String, String>> claims,
            AccessLog.Entry entry)
            throws IOException {
        if (!policy.allows(request.sourceIp())) {
            return refuse(GatewayAnswer.ACCESS_DENIED, request, entry);
        }
        byte[] event = ProxyEvent.of(request, match, api, claims, clock.instant());
        try {
            byte[] json = match.target().function().invoke(event, PATIENCE);
            return Answer.of(json, request, api)
                    .orElseGet(() -> refuse(GatewayAnswer.INTEGRATION_FAILURE, request, entry));
        } catch (InvocationFailed e) {
            return switch (e.kind()) {
                case TIMED_OUT -> refuse(GatewayAnswer.INTEGRATION_TIMEOUT, request, entry);
                case THREW -> refuse(GatewayAnswer.INTEGRATION_FAILURE, request, entry);
                case TOO_LARGE -> refuse(GatewayAnswer.REQUEST_TOO_LARGE, request, entry);
            };
        } catch (InterruptedException e) {
            LOG.debug("stopped while answering {}", Traces.of(e));
            Thread.currentThread().interrupt();
            return refuse(GatewayAnswer.INTEGRATION_FAILURE, request, entry);
        }
    }

    private Answer refuse(GatewayAnswer answer, Request request, AccessLog.Entry entry) {
        entry.refused(answer);
        return answer.answer(api, request.id());
    }

    /// Waits a moment for the answers under way.
    @Override
    public void close() {
        server.stop(2);
    }
}
