package io.mingce.conformance;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Property names, forms and values. SAM drops a name it does not know without a word (`IpRangeAllowlist` leaves an API
/// open to all), CloudFormation finds out half-way through a deployment.
enum KnownProperties implements Rule {
    CLOUD_FORMATION {
        @Override
        public List<String> breaches(Template template) {
            return template.resources().values().stream()
                    .filter(resource -> !resource.get("Type").text().startsWith("AWS::Serverless"))
                    .flatMap(KnownProperties::cloudFormation)
                    .toList();
        }
    },

    SAM {
        @Override
        public List<String> breaches(Template template) {
            return SAM_NAMES.entrySet().stream()
                    .flatMap(known ->
                            places(template, known.getKey())
                                    .flatMap(part -> unknown(part, known.getValue())))
                    .toList();
        }
    },

    VALUES {
        @Override
        public List<String> breaches(Template template) {
            return ALLOWED.entrySet().stream()
                    .flatMap(known ->
                            template.section("Resources")
                                    .all()
                                    .filter(part -> part.path().endsWith("." + known.getKey()))
                                    .filter(part -> part.value() instanceof String)
                                    .filter(part -> !known.getValue().contains(part.text()))
                                    .map(p -> p.path() + ": one of " + known.getValue()))
                    .toList();
        }
    };

    // What this project uses; a new one is added here after a look at SAM's schema.
    private static final Map<String, Set<String>> SAM_NAMES =
            Map.ofEntries(
                    Map.entry(
                            "Function",
                            Set.of(
                                    "Architectures AutoPublishAlias CodeUri Description Environment EventInvokeConfig Events Handler LoggingConfig MemorySize Policies Runtime SnapStart Timeout Tracing EphemeralStorage"
                                            .split(" "))),
                    Map.entry(
                            "Api",
                            Set.of(
                                    "AccessLogSetting Auth BinaryMediaTypes EndpointAccessMode EndpointConfiguration GatewayResponses MethodSettings Name OpenApiVersion SecurityPolicy StageName TracingEnabled"
                                            .split(" "))),
                    Map.entry(
                            "Auth",
                            Set.of(
                                    "AddDefaultAuthorizerToCorsPreflight Authorizers DefaultAuthorizer ResourcePolicy"
                                            .split(" "))),
                    Map.entry("ResourcePolicy", Set.of("CustomStatements")),
                    Map.entry(
                            "EventInvokeConfig",
                            Set.of(
                                    "DestinationConfig",
                                    "MaximumEventAgeInSeconds",
                                    "MaximumRetryAttempts")),
                    Map.entry("Api event", Set.of("RestApiId", "Method", "Path", "Auth")),
                    Map.entry("S3 event", Set.of("Bucket", "Events", "Filter")),
                    Map.entry(
                            "ScheduleV2 event",
                            Set.of(
                                    "ScheduleExpression",
                                    "ScheduleExpressionTimezone",
                                    "Input",
                                    "RetryPolicy")),
                    Map.entry("CloudWatchLogs event", Set.of("LogGroupName", "FilterPattern")),
                    Map.entry(
                            "SQS event",
                            Set.of("Queue", "BatchSize", "FunctionResponseTypes", "ScalingConfig")),
                    Map.entry(
                            "DynamoDB event",
                            Set.of(
                                    "Stream StartingPosition BatchSize MaximumBatchingWindowInSeconds FilterCriteria BisectBatchOnFunctionError MaximumRetryAttempts FunctionResponseTypes DestinationConfig"
                                            .split(" "))));

    // Strings for the specification, closed lists for the service: a wrong one fails at deployment
    // or, worse, is ignored.
    private static final Map<String, Set<String>> ALLOWED =
            Map.ofEntries(
                    Map.entry("TableClass", Set.of("STANDARD", "STANDARD_INFREQUENT_ACCESS")),
                    Map.entry("BillingMode", Set.of("PAY_PER_REQUEST")),
                    Map.entry(
                            "StreamViewType",
                            Set.of("NEW_AND_OLD_IMAGES", "NEW_IMAGE", "OLD_IMAGE", "KEYS_ONLY")),
                    Map.entry("KeyType", Set.of("HASH", "RANGE")),
                    Map.entry("AttributeType", Set.of("S", "N", "B")),
                    Map.entry("SSEType", Set.of("KMS")),
                    Map.entry("MfaConfiguration", Set.of("ON")),
                    Map.entry("DeletionProtection", Set.of("ACTIVE")),
                    Map.entry("DeletionPolicy", Set.of("Retain")),
                    Map.entry("UpdateReplacePolicy", Set.of("Retain")),
                    Map.entry("Tracing", Set.of("Active")),
                    Map.entry("PreventUserExistenceErrors", Set.of("ENABLED")),
                    Map.entry("TreatMissingData", Set.of("notBreaching", "breaching")),
                    Map.entry(
                            "ComparisonOperator",
                            Set.of("GreaterThanThreshold", "LessThanThreshold", "GREATER_THAN")),
                    Map.entry("Statistic", Set.of("Sum", "Maximum", "Average")));

    private static Stream<String> cloudFormation(Part resource) {
        String type = resource.get("Type").text();
        return CfnSpec.knows(type)
                ? CfnSpec.breaches(type, resource.get("Properties")).stream()
                : Stream.of(resource.path() + ": no type " + type + " in the specification here");
    }

    private static Stream<Part> places(Template template, String what) {
        Stream<Part> functions = template.ofType(Template.FUNCTION).values().stream();
        Stream<Part> apis = template.ofType(Template.API).values().stream();
        return switch (what) {
            case "Function" -> functions;
            case "Api" -> apis;
            case "Auth" -> apis.map(api -> api.get("Auth"));
            case "ResourcePolicy" -> apis.map(api -> api.get("Auth", "ResourcePolicy"));
            case "EventInvokeConfig" -> functions.map(f -> f.get("EventInvokeConfig"));
            default ->
                    functions
                            .flatMap(f -> f.get("Events").children().values().stream())
                            .filter(event -> what.equals(event.get("Type").text() + " event"))
                            .map(event -> event.get("Properties"));
        };
    }

    private static Stream<String> unknown(Part part, Set<String> names) {
        return part.children().values().stream()
                .filter(child -> names.stream().noneMatch(n -> child.path().endsWith("." + n)))
                .map(child -> child.path() + " is unknown to SAM or to this project so far");
    }

    /// The event types whose names are checked; any other is a breach of [FunctionRules].
    static Set<String> eventTypes() {
        return SAM_NAMES.keySet().stream()
                .filter(name -> name.endsWith(" event"))
                .map(name -> name.replace(" event", ""))
                .collect(Collectors.toUnmodifiableSet());
    }
}
