package io.mingce.conformance;

import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What every function has beside its code.
enum FunctionRules implements Rule {
    EVENTS_ARE_KNOWN(
            (_, f) ->
                    f.get("Events").exists()
                            && KnownProperties.eventTypes().containsAll(eventTypes(f.properties())),
            "has an event, of a type that is checked here"),
    RUNS_ON_JAVA_25_ARM(
            (_, f) ->
                    f.get("Runtime").is("java25")
                            && f.get("Architectures").elements().get(0).is("arm64")
                            && f.get("Tracing").is("Active"),
            "runs on java25, arm64, traced"),
    SNAP_START_HAS_AN_ALIAS(
            (_, f) ->
                    f.get("SnapStart", "ApplyOn").is("PublishedVersions")
                            && f.get("AutoPublishAlias").is("live"),
            "has SnapStart and the alias it works on"),
    SNAP_START_FITS(
            (_, f) -> f.get("EphemeralStorage", "Size").number() <= 512,
            "has at most 512 MB of /tmp: SnapStart refuses more at deployment"),
    // With SnapStart both compilers run; this would leave the slow one.
    BOTH_COMPILERS(
            (_, f) -> f.all().noneMatch(part -> part.text().contains("TieredStopAtLevel")),
            "keeps both compilers"),
    LOGS_AS_JSON_FOR_A_WHILE(
            (t, f) -> {
                Part group = t.resource(f.get("LoggingConfig", "LogGroup").target());
                return f.get("LoggingConfig", "LogFormat").is("JSON")
                        && group.get("Type").is("AWS::Logs::LogGroup")
                        && group.get("Properties", "RetentionInDays").exists();
            },
            "logs as JSON to a group of its own with retention"),
    ERRORS_ALARM((t, f) -> alarmed(t, f, "Errors"), "has an alarm on Errors"),
    THROTTLES_ALARM((t, f) -> alarmed(t, f, "Throttles"), "has an alarm on Throttles"),
    // What the edge answers itself is no error to Lambda: it counts `Failures` under the function's
    // name.
    FAILURES_ALARM(
            (t, f) ->
                    !(eventTypes(f.properties()).contains("Api")
                                    || eventTypes(f.properties()).contains("SQS"))
                            || Alarms.on(t, "Failures")
                                    .filter(alarm -> alarm.get("Namespace").is("Mingce"))
                                    .map(alarm -> Alarms.dimension(alarm, "function").text())
                                    .anyMatch(
                                            name -> (name + "Function").equalsIgnoreCase(f.name())),
            "has an alarm on the failures that it answers or leaves in its queue"),
    ANSWERS_BEFORE_THE_GATEWAY_GIVES_UP(
            (_, f) ->
                    !eventTypes(f.properties()).contains("Api") || f.get("Timeout").number() <= 29,
            "has a timeout of at most 29 s behind an API"),
    FAILURES_ARRIVE(
            (_, f) ->
                    !eventTypes(f.properties()).contains("S3")
                            || f.get(
                                            "EventInvokeConfig",
                                            "DestinationConfig",
                                            "OnFailure",
                                            "Destination")
                                    .exists(),
            "has a failure destination for events that nobody waits for"),
    BATCHES_FAIL_IN_PART(
            (_, f) ->
                    events(f.properties(), "SQS")
                            .allMatch(e ->
                                    e.get("FunctionResponseTypes").elements().stream()
                                            .anyMatch(p -> p.is("ReportBatchItemFailures"))),
            "reports which messages of a batch failed");

    private record Function(String name, Part properties) {
        Part get(String... keys) {
            return properties.get(keys);
        }

        Stream<Part> all() {
            return properties.all();
        }
    }

    private final BiPredicate<Template, Function> holds;
    private final String promise;

    FunctionRules(BiPredicate<Template, Function> holds, String promise) {
        this.holds = holds;
        this.promise = promise;
    }

    @Override
    public List<String> breaches(Template template) {
        BiFunction<String, Part, Stream<String>> check =
                (name, properties) ->
                        holds.test(template, new Function(name, properties))
                                ? Stream.of()
                                : Stream.of(name + " breaks the rule: a function " + promise);
        return template.ofType(Template.FUNCTION).entrySet().stream()
                .flatMap(entry -> check.apply(entry.getKey(), entry.getValue()))
                .toList();
    }

    static Stream<Part> events(Part function, String type) {
        return function.get("Events").children().values().stream()
                .filter(event -> event.get("Type").is(type))
                .map(event -> event.get("Properties"));
    }

    private static Set<String> eventTypes(Part function) {
        return function.get("Events").children().values().stream()
                .map(event -> event.get("Type").text())
                .collect(Collectors.toSet());
    }

    private static boolean alarmed(Template template, Function function, String metric) {
        return Alarms.on(template, metric)
                .anyMatch(alarm ->
                        Alarms.dimension(alarm, "FunctionName").target().equals(function.name()));
    }
}
