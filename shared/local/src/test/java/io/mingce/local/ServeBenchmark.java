package io.mingce.local;

import static java.util.Objects.requireNonNull;

import io.mingce.cleaning.Cleaner;
import io.mingce.cleaning.Column;
import io.mingce.cleaning.RawRecord;
import io.mingce.consent.Consents;
import io.mingce.customer.Channel;
import io.mingce.customer.CustomerId;
import io.mingce.customer.SourceId;
import io.mingce.local.template.TemplateReader;
import io.mingce.registration.Incoming;
import io.mingce.registration.Outcome;
import io.mingce.registration.RegisterCustomers;
import io.mingce.store.Host;
import io.mingce.store.Wiring;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/// Many clients read through the staff API of the whole template at once, and how long it takes them, beside bare `GetItem`
/// on the same engine in the same process. Not a test.
///
/// `java -Xmx6g -cp … io.mingce.local.ServeBenchmark [customers 100000] [seconds 60] [clients 100]`
final class ServeBenchmark {

    private static final Channel CRM = new Channel("crm", 60);
    private static final int BATCH = 100;
    private static final List<String> CITIES =
            List.of("浙江省杭州市西湖区", "广东省深圳市南山区", "四川省成都市武侯区", "湖北省武汉市洪山区", "江苏省苏州市姑苏区");
    private static final List<String> INDUSTRIES = List.of("零售业", "教育", "制造业", "餐饮业", "金融业");
    private static final List<String> LEVELS = List.of("普通", "VIP", "金卡", "银卡");
    private static final List<String> FILTERS =
            List.of(
                    "?level=vip&industry=retail&limit=20",
                    "?namePrefix=" + text("赵明") + "&limit=20",
                    "?city=" + text("杭州市") + "&level=vip&limit=20",
                    "?phoneLast4=1234&limit=20",
                    "?province=" + text("广东省") + "&channel=crm&createdFrom=2026-01-01&limit=20");

    private final Runner runner;
    private final Wiring store;
    private final int customers;
    private final List<CustomerId> ids = Collections.synchronizedList(new ArrayList<>());
    private final HttpClient http =
            HttpClient.newBuilder().executor(Executors.newVirtualThreadPerTaskExecutor()).build();

    private ServeBenchmark(int customers) {
        this.customers = customers;
        runner =
                new Runner(
                        new TemplateReader(Path.of("template.yaml"), Map.of()).read(),
                        Optional.empty());
        runner.open(Map.of());
        var environment = runner.function("FormsFunction").orElseThrow().declared().environment();
        store = Wiring.of(new Host(environment, runner.clients(), runner.clock()));
    }

    public static void main(String[] arguments) throws InterruptedException {
        int customers = argument(arguments, 0, 100_000);
        Duration time = Duration.ofSeconds(argument(arguments, 1, 60));
        int clients = argument(arguments, 2, 100);
        var benchmark = new ServeBenchmark(customers);
        benchmark.fill();
        benchmark.settle();
        benchmark.run("warm-up", clients, time.dividedBy(4), benchmark.mixed());
        benchmark.run("GetItem", clients, time.dividedBy(4), benchmark.bare());
        benchmark.run("mixed", clients, time, benchmark.mixed());
        benchmark.run("GetItem", clients, time.dividedBy(4), benchmark.bare());
        benchmark.run("by phone", clients, time.dividedBy(6), benchmark.calls(benchmark::phone));
        benchmark.run("history", clients, time.dividedBy(6), benchmark.calls(benchmark::history));
        benchmark.run(
                "filters", clients, time.dividedBy(6), benchmark.calls(ServeBenchmark::filter));
        benchmark.runner.close();
        System.exit(0); // Threads of the clients and the engine linger.
    }

    private static int argument(String[] arguments, int at, int otherwise) {
        return arguments.length > at ? Integer.parseInt(arguments[at]) : otherwise;
    }

    private static String text(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /// Registers through the one door, past the API only.
    private void fill() {
        var register =
                new RegisterCustomers(
                        new Cleaner()::clean,
                        store.matching(),
                        store.index(),
                        store.identifiers(),
                        store.customers(),
                        store.cases(),
                        store.suppressions(),
                        ZoneOffset.ofHours(8));
        long start = System.nanoTime();
        var random = new Random(3);
        for (int from = 0; from < customers; from += BATCH) {
            var batch = new ArrayList<Incoming>();
            for (int i = from; i < Math.min(from + BATCH, customers); i++) {
                batch.add(customer(i, random));
            }
            for (Outcome outcome : register.register(batch).values()) {
                if (outcome instanceof Outcome.Created(var id, var _)) {
                    ids.add(id);
                }
            }
        }
        Terminal.OUT.printf(
                "%,d customers of %,d rows, %.0f s%n",
                ids.size(), customers, (System.nanoTime() - start) / 1e9);
    }

    private static Incoming customer(int number, Random random) {
        var texts =
                Map.of(
                        Column.NAME, List.of(name(number)),
                        Column.PHONE, List.of(phone(number)),
                        Column.EMAIL, List.of("c" + number + "@example.com"),
                        Column.ADDRESS, List.of(one(CITIES, random) + "测试路" + number + "号"),
                        Column.INDUSTRY, List.of(one(INDUSTRIES, random)),
                        Column.LEVEL, List.of(one(LEVELS, random)));
        return new Incoming(
                new SourceId("b" + number),
                CRM,
                Instant.parse("2026-03-01T00:00:00Z").plusSeconds(60L * (number % 300_000)),
                new RawRecord(texts),
                Consents.NONE);
    }

    private static String name(int number) {
        String surnames = "赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨";
        return surnames.charAt(number % surnames.length())
                + "明"
                + (char) ('一' + number / surnames.length() % 5_000);
    }

    private static String phone(int number) {
        return "13%09d".formatted(number * 7919L % 1_000_000_000L);
    }

    private static String one(List<String> of, Random random) {
        return of.get(random.nextInt(of.size()));
    }

    /// Until the functions behind the tables' streams have caught up: nothing runs any more.
    private void settle() throws InterruptedException {
        var process =
                (com.sun.management.OperatingSystemMXBean)
                        ManagementFactory.getOperatingSystemMXBean();
        long start = System.nanoTime();
        int quiet = 0;
        while (quiet < 3) {
            long before = process.getProcessCpuTime();
            TimeUnit.SECONDS.sleep(5);
            quiet = process.getProcessCpuTime() - before < 500_000_000L ? quiet + 1 : 0;
        }
        Terminal.OUT.printf("streams caught up after %.0f s%n", (System.nanoTime() - start) / 1e9);
    }

    /// One thing a client does over and over; true where it was answered as it should be.
    private interface Client {
        boolean once(Random random);
    }

    private Function<Integer, Client> bare() {
        var keys = new ArrayList<Map<String, AttributeValue>>();
        ids.forEach(id ->
                keys.add(
                        Map.of(
                                "id",
                                AttributeValue.fromS(id.value()),
                                "part",
                                AttributeValue.fromS("profile"))));
        String table =
                requireNonNull(
                        runner.function("FormsFunction")
                                .orElseThrow()
                                .declared()
                                .environment()
                                .get("CUSTOMERS_TABLE"));
        return _ ->
                random ->
                        runner.clients()
                                .dynamoDb()
                                .getItem(g ->
                                        g.tableName(table)
                                                .key(keys.get(random.nextInt(keys.size())))
                                                .consistentRead(true))
                                .hasItem();
    }

    private Function<Integer, Client> mixed() {
        return calls(random -> {
            int what = random.nextInt(10);
            return what < 7 ? phone(random) : what < 9 ? history(random) : filter(random);
        });
    }

    private String phone(Random random) {
        return "?phone=" + phone(random.nextInt(customers));
    }

    private String history(Random random) {
        return "/" + ids.get(random.nextInt(ids.size()));
    }

    private static String filter(Random random) {
        return FILTERS.get(random.nextInt(FILTERS.size()));
    }

    private Function<Integer, Client> calls(Function<Random, String> path) {
        var authorizer =
                runner.template().apis().stream()
                        .filter(a -> a.id().equals("StaffApi"))
                        .findFirst()
                        .orElseThrow()
                        .authorizers()
                        .values()
                        .iterator()
                        .next();
        String base = "http://127.0.0.1:" + runner.port("StaffApi") + "/customers";
        return client -> {
            String token = runner.issuer().token(authorizer, "manager", "manager" + client);
            return random ->
                    answered(
                            HttpRequest.newBuilder(URI.create(base + path.apply(random)))
                                    .header("Authorization", "Bearer " + token)
                                    .build());
        };
    }

    private boolean answered(HttpRequest request) {
        try {
            return http.send(request, HttpResponse.BodyHandlers.ofString()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private void run(String name, int clients, Duration time, Function<Integer, Client> make)
            throws InterruptedException {
        long end = System.nanoTime() + time.toNanos();
        var took = Collections.synchronizedList(new ArrayList<Long>());
        var failed = new java.util.concurrent.atomic.LongAdder();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < clients; i++) {
                Client client = make.apply(i);
                var random = new Random(i);
                threads.execute(() -> {
                    while (System.nanoTime() < end) {
                        long start = System.nanoTime();
                        if (!client.once(random)) {
                            failed.increment();
                        }
                        took.add(System.nanoTime() - start);
                    }
                });
            }
        }
        var sorted = took.stream().sorted().toList();
        Terminal.OUT.printf(
                "%-9s %,9d calls, %d errors; ms p50 %.1f, p95 %.1f, p99 %.1f%n",
                name,
                sorted.size(),
                failed.sum(),
                at(sorted, 0.5),
                at(sorted, 0.95),
                at(sorted, 0.99));
    }

    private static double at(List<Long> sorted, double share) {
        return sorted.get((int) Math.min(sorted.size() - 1, Math.ceil(share * sorted.size())))
                / 1e6;
    }
}
