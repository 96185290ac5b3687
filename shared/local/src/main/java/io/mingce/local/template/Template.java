package io.mingce.local.template;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The part of the template that runs, every reference resolved.
///
/// @param keyArns keys to encrypt with
/// @param signingKeyArns keys to sign with
public record Template(
        List<Api> apis,
        List<Function> functions,
        List<Table> tables,
        List<Queue> queues,
        List<String> buckets,
        List<String> logGroups,
        List<String> keyArns,
        List<String> signingKeyArns,
        List<String> topicArns) {

    /// A REST API; the port it listens on is the runner's choice.
    ///
    /// @param binaryTypes content types whose bodies reach the function in base64, `*/*` for all
    /// @param authorizers by name, the client ids whose tokens are good
    /// @param policy statements of the resource policy; none allows everybody
    public record Api(
            String id,
            String stage,
            List<String> binaryTypes,
            Map<String, Authorizer> authorizers,
            Optional<String> defaultAuthorizer,
            List<PolicyStatement> policy,
            Map<String, GatewayResponse> gatewayResponses,
            Optional<AccessLog> accessLog) {}

    /// Where an API writes a line for each call.
    ///
    /// @param group name of the log group
    /// @param format the line, with `$context.…` where something of the call stands
    public record AccessLog(String group, String format) {}

    /// A Cognito authorizer.
    ///
    /// @param issuer who signs the tokens of this user pool
    /// @param clients the app clients of the pool
    public record Authorizer(String name, String issuer, List<String> clients) {}

    /// A statement about addresses.
    ///
    /// @param allow whether it allows or denies
    /// @param ip ranges, CIDR; empty where the statement has no condition
    /// @param notIp whether it concerns the addresses outside the ranges
    public record PolicyStatement(boolean allow, List<String> ip, boolean notIp) {}

    /// What the gateway itself answers in place of its own text.
    public record GatewayResponse(
            Optional<Integer> status, Map<String, String> headers, Map<String, String> templates) {}

    /// A function.
    ///
    /// @param handler the class, and after `::` the method
    /// @param retries how often an asynchronous invocation is tried again
    /// @param failureArn the queue for asynchronous events that failed for good
    public record Function(
            String id,
            String handler,
            Duration timeout,
            int memoryMegabytes,
            Map<String, String> environment,
            int retries,
            Optional<String> failureArn,
            List<Trigger> triggers,
            String path) {}

    /// A table.
    ///
    /// @param streamView empty where the table has no stream
    public record Table(
            String name,
            Map<String, String> keyTypes,
            Map<String, String> attributeTypes,
            List<Index> indexes,
            Optional<String> streamView,
            Optional<String> ttlAttribute) {}

    /// A global secondary index.
    ///
    /// @param projection `ALL`, `KEYS_ONLY` or `INCLUDE`
    public record Index(
            String name,
            Map<String, String> keyTypes,
            String projection,
            List<String> nonKeyAttributes) {}

    /// A queue.
    ///
    /// @param deadLetterArn empty where a message is tried until it expires
    public record Queue(
            String name,
            Duration visibility,
            Duration delay,
            Duration retention,
            int maxReceiveCount,
            Optional<String> deadLetterArn) {

        public String arn() {
            return LocalNames.arn("sqs", name);
        }
    }
}
