package io.mingce.local;

import io.mingce.local.bucket.FileWatch;
import io.mingce.local.bucket.LocalBucket;
import io.mingce.local.clock.MovableClock;
import io.mingce.local.clock.Timer;
import io.mingce.local.functions.AsyncInvocation;
import io.mingce.local.functions.LocalFunction;
import io.mingce.local.http.ApiServer;
import io.mingce.local.http.Issuer;
import io.mingce.local.http.IssuerKey;
import io.mingce.local.http.Routes;
import io.mingce.local.keys.LocalKms;
import io.mingce.local.logs.LogDelivery;
import io.mingce.local.outbox.OutboxFile;
import io.mingce.local.queues.LocalQueue;
import io.mingce.local.queues.LocalQueues;
import io.mingce.local.queues.QueueDelivery;
import io.mingce.local.tables.LocalTables;
import io.mingce.local.tables.StreamDelivery;
import io.mingce.local.tables.StreamPositions;
import io.mingce.local.template.Template;
import io.mingce.local.template.TemplateError;
import io.mingce.local.template.Trigger;
import io.mingce.store.AwsClients;
import io.mingce.store.Host;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/// Runs a template: stores first, then functions, then what calls them; stops in the opposite order.
public final class Runner implements AutoCloseable {

    private final Template template;
    private final DataFolder data;
    private final MovableClock clock;
    private final Issuer issuer;
    private final Map<String, LocalFunction> functions = new LinkedHashMap<>();
    private final Map<String, ApiServer> apis = new LinkedHashMap<>();
    private final List<LogDelivery> subscriptions = new CopyOnWriteArrayList<>();
    private final List<Timer> timers = new CopyOnWriteArrayList<>();
    private final Parts parts = new Parts();
    private final LocalTables tables;
    private final LocalClients clients;
    private final LocalQueues queues;
    private final LocalBucket bucket;
    private final OutboxFile outbox;

    /// Starts everything but what calls the functions.
    ///
    /// @param folder empty for memory and a temporary folder
    public Runner(Template template, Optional<Path> folder) {
        Terminal.mute();
        this.template = template;
        try {
            this.data = started(DataFolder.open(folder));
            this.clock = new MovableClock(data.kept("clock"));
            this.issuer =
                    new Issuer(
                            IssuerKey.readOrCreate(RunFile.folder().resolve("issuer.jwk")), clock);
            this.tables = started(new LocalTables(data.kept("tables.db"), template.tables()));
            this.queues =
                    started(
                            new LocalQueues(
                                    template.queues(),
                                    data.kept("queues").map(q -> data.folder("queues"))));
            this.bucket = started(new LocalBucket(data.folder("bucket"), template.buckets()));
            this.outbox = new OutboxFile(data.root().resolve("outbox.ndjson"), clock, Runner::tell);
            LocalKms kms =
                    new LocalKms(
                            data.root().resolve(LocalKms.FILE),
                            template.keyArns(),
                            template.signingKeyArns());
            this.clients = LocalClients.of(template, tables, kms, bucket, queues, outbox);
            for (Template.Function function : template.functions()) {
                Host host = new Host(function.environment(), clients, clock);
                functions.put(function.id(), new LocalFunction(function, host));
            }
        } catch (RuntimeException e) { // Whatever it is, what was started before it is closed.
            close();
            throw e;
        }
    }

    private static void tell(OutboxFile.Sent sent) {
        Terminal.OUT.println(OutboxCommand.shown(sent));
    }

    /// Opens the APIs and begins to deliver events.
    ///
    /// @param ports by the API's name in the template; others take any free port
    public void open(Map<String, Integer> ports) {
        for (Template.Api api : template.apis()) {
            int port = ports.getOrDefault(api.id(), 0);
            apis.put(
                    api.id(),
                    started(new ApiServer(api, targets(api), issuer, clock, this::written, port)));
        }
        functions.values().forEach(this::deliver);
    }

    private void written(String group, String line) {
        subscriptions.forEach(subscription -> subscription.written(group, line));
    }

    private List<Routes.Target> targets(Template.Api api) {
        List<Routes.Target> targets = new ArrayList<>();
        for (LocalFunction function : functions.values()) {
            for (Trigger trigger : function.declared().triggers()) {
                if (trigger instanceof Trigger.Route route && route.apiId().equals(api.id())) {
                    targets.add(new Routes.Target(route, function));
                }
            }
        }
        return targets;
    }

    private void deliver(LocalFunction function) {
        for (Trigger trigger : function.declared().triggers()) {
            switch (trigger) {
                case Trigger.Route _ -> {
                    // Served by the API.
                }
                case Trigger.FileCreated created -> watch(function, created);
                case Trigger.QueueBatch batch -> {
                    if (batch.enabled()) {
                        started(new QueueDelivery(queues.byArn(batch.queueArn()), function, batch))
                                .start();
                    }
                }
                case Trigger.StreamBatch batch -> stream(function, batch);
                case Trigger.LogLines lines -> {
                    LogDelivery delivery = started(new LogDelivery(lines, async(function), clock));
                    subscriptions.add(delivery);
                    delivery.start();
                }
                case Trigger.Timed timed -> {
                    Timer timer = started(new Timer(timed, async(function), clock));
                    if (timed.enabled()) {
                        timers.add(timer);
                        timer.start();
                    }
                }
            }
        }
    }

    private void watch(LocalFunction function, Trigger.FileCreated created) {
        Optional<Path> memory = data.kept("told-" + function.declared().id() + ".json");
        Path folder = bucket.folder(created.bucket());
        started(new FileWatch(folder, created, async(function), clock, memory)).start();
    }

    private void stream(LocalFunction function, Trigger.StreamBatch batch) {
        Optional<Path> kept =
                data.kept("stream-" + function.declared().id() + "-" + batch.table() + ".json");
        started(
                        new StreamDelivery(
                                tables,
                                function,
                                batch,
                                new StreamPositions(kept),
                                batch.failureArn().map(this::sender)))
                .start();
    }

    private AsyncInvocation async(LocalFunction function) {
        return new AsyncInvocation(
                function, function.declared().failureArn().map(this::sender), clock);
    }

    private Consumer<String> sender(String queueArn) {
        LocalQueue queue = queues.byArn(queueArn);
        return body -> queue.send(body, Map.of(), Duration.ZERO);
    }

    private <T extends AutoCloseable> T started(T part) {
        return parts.started(part);
    }

    /// The function of that name in the template.
    public Optional<LocalFunction> function(String id) {
        return Optional.ofNullable(functions.get(id));
    }

    /// The port that the API listens on.
    public int port(String apiId) {
        ApiServer api = apis.get(apiId);
        if (api == null) {
            throw TemplateError.at("Resources", "缺少 API " + apiId, "there is no API " + apiId);
        }
        return api.port();
    }

    AwsClients clients() {
        return clients;
    }

    OutboxFile outbox() {
        return outbox;
    }

    LocalQueues queues() {
        return queues;
    }

    public Issuer issuer() {
        return issuer;
    }

    public Template template() {
        return template;
    }

    public MovableClock clock() {
        return clock;
    }

    /// The schedules that run.
    List<Timer> timers() {
        return timers;
    }

    /// The folder of the first bucket.
    public Path inbox() {
        return bucket.folder(template.buckets().getFirst()).resolve("inbox");
    }

    public boolean temporary() {
        return data.temporary();
    }

    public Path folder() {
        return data.root();
    }

    /// Takes no more calls, lets running invocations end, keeps what is to be kept.
    @Override
    public void close() {
        parts.close();
    }
}
