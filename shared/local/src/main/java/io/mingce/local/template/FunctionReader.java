package io.mingce.local.template;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Reads `AWS::Serverless::Function` and its events.
final class FunctionReader {

    private final List<Template.Api> apis;

    FunctionReader(List<Template.Api> apis) {
        this.apis = apis;
    }

    Template.Function read(String id, Section function) {
        function.allow(ResourceTypes.FUNCTION, ResourceTypes.FUNCTION_AWS_ONLY);
        Section invoke =
                function.section("EventInvokeConfig")
                        .allow(
                                Set.of("MaximumRetryAttempts", "DestinationConfig"),
                                Set.of("MaximumEventAgeInSeconds"));
        Section variables =
                function.section("Environment")
                        .allow(Set.of("Variables"), Set.of())
                        .section("Variables");
        Map<String, String> environment = new LinkedHashMap<>();
        variables.values().keySet().forEach(name -> environment.put(name, variables.get(name)));
        return new Template.Function(
                id,
                function.get("Handler"),
                Duration.ofSeconds(function.number("Timeout", 3)),
                function.number("MemorySize", 128),
                environment,
                invoke.number("MaximumRetryAttempts", 2),
                failureArn(invoke),
                function.section("Events").sections().entrySet().stream()
                        .map(event -> trigger(id, event.getKey(), event.getValue()))
                        .toList(),
                function.path());
    }

    private Trigger trigger(String functionId, String name, Section event) {
        event.allow(Set.of("Type", "Properties"), Set.of());
        Section properties = event.section("Properties");
        return switch (event.get("Type")) {
            case "Api" -> route(properties);
            case "S3" -> fileCreated(properties);
            case "SQS" -> queueBatch(properties);
            case "DynamoDB" -> streamBatch(properties);
            case "CloudWatchLogs" -> logLines(functionId + name, properties);
            case "ScheduleV2", "Schedule" -> timed(functionId + "-" + name, properties);
            default ->
                    throw TemplateError.at(
                            event.at("Type"),
                            "未知的事件类型 " + event.get("Type"),
                            "unknown event type " + event.get("Type"));
        };
    }

    private Trigger route(Section route) {
        route.allow(
                Set.of("RestApiId", "Path", "Method", "Auth"),
                Set.of("RequestParameters", "RequestModel", "TimeoutInMillis"));
        Section auth = route.section("Auth").allow(Set.of("Authorizer"), Set.of());
        Template.Api api =
                apis.stream()
                        .filter(known -> known.id().equals(route.get("RestApiId")))
                        .findAny()
                        .orElseThrow(() ->
                                TemplateError.at(
                                        route.at("RestApiId"), "没有这个 API", "there is no such API"));
        Optional<String> authorizer = auth.find("Authorizer").or(api::defaultAuthorizer);
        return new Trigger.Route(
                api.id(),
                route.get("Path"),
                route.get("Method").toUpperCase(Locale.ROOT),
                authorizer.filter(name -> !name.equals("NONE")));
    }

    private static Trigger fileCreated(Section file) {
        file.allow(Set.of("Bucket", "Events", "Filter"), Set.of());
        for (String kind : file.strings("Events")) {
            if (!kind.startsWith("s3:ObjectCreated:")) {
                throw TemplateError.at(
                        file.at("Events"), "不支持的事件 " + kind, "unsupported event " + kind);
            }
        }
        Map<String, String> rules = new LinkedHashMap<>();
        for (Section rule : file.section("Filter").section("S3Key").list("Rules")) {
            rules.put(rule.get("Name").toLowerCase(Locale.ROOT), rule.get("Value"));
        }
        return new Trigger.FileCreated(
                file.get("Bucket"),
                rules.getOrDefault("prefix", ""),
                rules.getOrDefault("suffix", ""));
    }

    private static Trigger queueBatch(Section queue) {
        queue.allow(
                Set.of(
                        "Queue",
                        "BatchSize",
                        "MaximumBatchingWindowInSeconds",
                        "Enabled",
                        "FunctionResponseTypes",
                        "ScalingConfig"),
                Set.of("MetricsConfig"));
        return new Trigger.QueueBatch(
                queue.get("Queue"),
                queue.number("BatchSize", 10),
                Duration.ofSeconds(queue.number("MaximumBatchingWindowInSeconds", 0)),
                reportsFailures(queue),
                queue.section("ScalingConfig").number("MaximumConcurrency", 1000),
                enabled(queue));
    }

    private static Trigger streamBatch(Section stream) {
        stream.allow(
                Set.of(
                        "Stream",
                        "BatchSize",
                        "MaximumBatchingWindowInSeconds",
                        "Enabled",
                        "StartingPosition",
                        "FilterCriteria",
                        "MaximumRetryAttempts",
                        "BisectBatchOnFunctionError",
                        "FunctionResponseTypes",
                        "DestinationConfig"),
                Set.of("ParallelizationFactor", "MaximumRecordAgeInSeconds", "MetricsConfig"));
        String arn = stream.get("Stream");
        return new Trigger.StreamBatch(
                arn.replaceFirst("^.*:table/", "").replaceFirst("/stream/.*$", ""),
                stream
                        .section("FilterCriteria")
                        .allow(Set.of("Filters"), Set.of())
                        .list("Filters")
                        .stream()
                        .map(filter -> filter.get("Pattern"))
                        .toList(),
                stream.number("BatchSize", 100),
                Duration.ofSeconds(stream.number("MaximumBatchingWindowInSeconds", 0)),
                stream.get("StartingPosition").equals("TRIM_HORIZON"),
                stream.number("MaximumRetryAttempts", -1),
                stream.flag("BisectBatchOnFunctionError"),
                reportsFailures(stream),
                failureArn(stream));
    }

    private static Trigger logLines(String name, Section lines) {
        lines.allow(Set.of("LogGroupName", "FilterPattern"), Set.of());
        return new Trigger.LogLines(name, lines.get("LogGroupName"), lines.get("FilterPattern"));
    }

    private static Trigger timed(String name, Section schedule) {
        schedule.allow(
                Set.of(
                        "ScheduleExpression",
                        "Schedule",
                        "ScheduleExpressionTimezone",
                        "Input",
                        "State",
                        "Name"),
                Set.of(
                        "Description",
                        "RetryPolicy",
                        "DeadLetterConfig",
                        "FlexibleTimeWindow",
                        "GroupName",
                        "RoleArn",
                        "KmsKeyArn",
                        "PermissionsBoundary",
                        "OmitName"));
        return new Trigger.Timed(
                schedule.find("Name").orElse(name),
                schedule.find("ScheduleExpression").orElseGet(() -> schedule.get("Schedule")),
                schedule.find("ScheduleExpressionTimezone").orElse("UTC"),
                schedule.find("Input").orElse("{}"),
                !schedule.find("State").equals(Optional.of("DISABLED")));
    }

    private static Optional<String> failureArn(Section section) {
        Section destination =
                section.section("DestinationConfig")
                        .allow(Set.of("OnFailure"), Set.of())
                        .section("OnFailure")
                        .allow(Set.of("Destination"), Set.of("Type"));
        return destination.find("Destination");
    }

    private static boolean reportsFailures(Section section) {
        return section.strings("FunctionResponseTypes").contains("ReportBatchItemFailures");
    }

    private static boolean enabled(Section section) {
        return section.find("Enabled").map(Boolean::parseBoolean).orElse(true);
    }
}
