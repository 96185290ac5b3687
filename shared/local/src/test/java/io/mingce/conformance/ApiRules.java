package io.mingce.conformance;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;

import io.mingce.access.Role;
import io.mingce.local.logs.LinePattern;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Both APIs: throttled, over modern TLS, with problem+json even where the gateway answers itself; the staff's is closed.
enum ApiRules implements Rule {
    THROTTLED(
            (_, api) ->
                    api.get("MethodSettings").elements().stream()
                            .anyMatch(s ->
                                    s.get("ResourcePath").is("/*")
                                            && s.get("HttpMethod").is("*")
                                            && s.get("ThrottlingRateLimit").number() > 0
                                            && s.get("ThrottlingBurstLimit").number() > 0),
            "is throttled on every route"),
    // Execution logs hold whole requests.
    BODIES_ARE_NOT_LOGGED(
            (_, api) ->
                    api.get("MethodSettings").elements().stream()
                            .allMatch(s ->
                                    s.get("LoggingLevel").is("OFF")
                                            && s.get("DataTraceEnabled").is("false")),
            "writes no execution log"),
    MODERN_TLS(
            (_, api) ->
                    api.get("SecurityPolicy").text().startsWith("SecurityPolicy_TLS13")
                            && api.get("EndpointAccessMode").is("STRICT"),
            "accepts TLS 1.2 and 1.3 only"),
    TRACED((_, api) -> api.get("TracingEnabled").is("true"), "is traced"),
    PROBLEMS(
            (_, api) ->
                    Set.of(
                                    "DEFAULT_4XX",
                                    "DEFAULT_5XX",
                                    "UNAUTHORIZED",
                                    "ACCESS_DENIED",
                                    "MISSING_AUTHENTICATION_TOKEN",
                                    "REQUEST_TOO_LARGE",
                                    "THROTTLED")
                            .stream()
                            .allMatch(kind -> problem(api.get("GatewayResponses", kind))),
            "answers as problem+json where the gateway refuses"),
    ACCESS_LOG(
            (t, api) -> {
                Part group = t.resource(api.get("AccessLogSetting", "DestinationArn").target());
                return group.get("Properties", "RetentionInDays").exists()
                        && json(api.get("AccessLogSetting", "Format")).isObject();
            },
            "has an access log in JSON with retention"),
    // The address, the path as called and the query string are personal data of whoever fills in a
    // form.
    ACCESS_LOG_IS_ANONYMOUS(
            (_, api) ->
                    Stream.of("sourceIp", "context.path", "querystring", "caller", "email", "phone")
                            .filter(name -> open(api) || !name.equals("sourceIp"))
                            .noneMatch(api.get("AccessLogSetting", "Format").text()::contains),
            "logs no personal data"),
    // What the gateway refuses reaches no function: without this the audit trail would not know.
    REFUSALS_ARE_NOTED(
            (t, api) ->
                    open(api)
                            || t.ofType(Template.FUNCTION).values().stream()
                                    .flatMap(f -> FunctionRules.events(f, "CloudWatchLogs"))
                                    .filter(e ->
                                            e.get("LogGroupName")
                                                    .target()
                                                    .equals(
                                                            api.get(
                                                                            "AccessLogSetting",
                                                                            "DestinationArn")
                                                                    .target()))
                                    .anyMatch(e -> tellsOfRefusals(api, e)),
            "has its own refusals noted, and not those of its functions"),
    ROUTES_ARE_UNIQUE(
            (t, api) -> {
                Set<String> routes = new HashSet<>();
                return routes(t, api)
                        .map(e -> e.get("Method").text() + " " + e.get("Path").text())
                        .allMatch(routes::add);
            },
            "has each route once"),
    STAFF_SIGN_IN(
            (t, api) ->
                    open(api)
                            || (signIn(t, api)
                                    && routes(t, api).noneMatch(e -> e.get("Auth").exists())),
            "has the user pool before every route"),
    STAFF_GROUPS(
            (t, api) ->
                    open(api)
                            || t.ofType("AWS::Cognito::UserPoolGroup").values().stream()
                                    .filter(group ->
                                            group.get("UserPoolId").target().equals(pool(api)))
                                    .map(group -> group.get("GroupName").text())
                                    .collect(Collectors.toSet())
                                    .equals(
                                            Stream.of(Role.values())
                                                    .map(Role::group)
                                                    .collect(Collectors.toSet())),
            "has a group in its user pool for each role, and no other"),
    STAFF_ACCOUNTS(
            (t, api) ->
                    open(api)
                            || t.resource(pool(api))
                                    .get(
                                            "Properties",
                                            "AdminCreateUserConfig",
                                            "AllowAdminCreateUserOnly")
                                    .is("true"),
            "is for those whom an administrator entered"),
    STAFF_NETWORKS(
            (t, api) ->
                    open(api)
                            || api
                                    .get("Auth", "ResourcePolicy", "CustomStatements")
                                    .elements()
                                    .stream()
                                    .anyMatch(statement -> deniesStrangers(t, statement)),
            "denies every network but the staff's, as a list");

    private final BiPredicate<Template, Part> holds;
    private final String promise;

    ApiRules(BiPredicate<Template, Part> holds, String promise) {
        this.holds = holds;
        this.promise = promise;
    }

    @Override
    public List<String> breaches(Template template) {
        return template.ofType(Template.API).entrySet().stream()
                .filter(api -> !holds.test(template, api.getValue()))
                .map(api -> api.getKey() + " breaks the rule: an API " + promise)
                .toList();
    }

    // By its name: an API is public because somebody decided so, never because its protection is
    // missing.
    private static boolean open(Part api) {
        return api.path().contains(".PublicApi.");
    }

    private static Stream<Part> routes(Template template, Part api) {
        return template.ofType(Template.FUNCTION).values().stream()
                .flatMap(function -> FunctionRules.events(function, "Api"))
                .filter(e -> api.path().contains("." + e.get("RestApiId").target() + "."));
    }

    private static boolean signIn(Template template, Part api) {
        return template.resource(pool(api)).get("Properties", "MfaConfiguration").is("ON");
    }

    private static String pool(Part api) {
        String name = api.get("Auth", "DefaultAuthorizer").text();
        return api.get("Auth", "Authorizers", name, "UserPoolArn").target();
    }

    /// Whether the subscription's pattern takes what the gateway refused and nothing else.
    private static boolean tellsOfRefusals(Part api, Part event) {
        try {
            var pattern = new LinePattern(event.get("FilterPattern").text());
            return pattern.fits(line(api, "401", "UNAUTHORIZED"))
                    && pattern.fits(line(api, "403", "ACCESS_DENIED"))
                    && !pattern.fits(line(api, "403", "-"))
                    && !pattern.fits(line(api, "200", "-"))
                    && !pattern.fits(line(api, "404", "MISSING_AUTHENTICATION_TOKEN"));
        } catch (IllegalArgumentException _) {
            return false;
        }
    }

    private static String line(Part api, String status, String error) {
        return api.get("AccessLogSetting", "Format")
                .text()
                .replace("$context.status", status)
                .replace("$context.error.responseType", error);
    }

    private static boolean deniesStrangers(Template template, Part statement) {
        List<Part> split =
                statement.get("Condition", "NotIpAddress", "aws:SourceIp", "Fn::Split").elements();
        return statement.get("Effect").is("Deny")
                && statement.get("Principal").is("*")
                && statement.get("Action").is("execute-api:Invoke")
                && split.size() == 2
                && split.get(0).is(",")
                && template.section("Parameters").get(split.get(1).target(), "Type").is("String");
    }

    private static boolean problem(Part response) {
        JsonNode body = json(response.get("ResponseTemplates", "application/json"));
        Part headers = response.get("ResponseParameters", "Headers");
        boolean again =
                !response.path().endsWith("THROTTLED") || headers.get("Retry-After").exists();
        return again
                && headers.get("Content-Type").is("'application/problem+json'")
                && body.path("type").asText().startsWith("urn:mingce:problem:")
                && body.path("title").asText().contains(" / ");
    }

    private static JsonNode json(Part text) {
        try {
            return new ObjectMapper().readTree(text.text());
        } catch (JsonProcessingException _) {
            return MissingNode.getInstance();
        }
    }
}
