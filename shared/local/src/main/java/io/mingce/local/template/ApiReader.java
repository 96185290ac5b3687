package io.mingce.local.template;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Reads `AWS::Serverless::Api`: authorizers, resource policy, the gateway's own answers.
final class ApiReader {

    private final Map<String, Section> resources;

    ApiReader(Map<String, Section> resources) {
        this.resources = resources;
    }

    Template.Api read(String id, Section api) {
        api.allow(ResourceTypes.API, ResourceTypes.API_AWS_ONLY);
        Section auth =
                api.section("Auth")
                        .allow(
                                Set.of("DefaultAuthorizer", "Authorizers", "ResourcePolicy"),
                                Set.of("AddDefaultAuthorizerToCorsPreflight"));
        Map<String, Template.Authorizer> authorizers = new LinkedHashMap<>();
        auth.section("Authorizers")
                .sections()
                .forEach((name, section) -> authorizers.put(name, authorizer(name, section)));
        Optional<String> standard = auth.find("DefaultAuthorizer");
        standard.filter(name -> !authorizers.containsKey(name))
                .ifPresent(name -> {
                    throw TemplateError.at(
                            auth.at("DefaultAuthorizer"),
                            "没有授权器 " + name,
                            "there is no authorizer " + name);
                });
        return new Template.Api(
                id,
                api.get("StageName"),
                api.strings("BinaryMediaTypes").stream()
                        .map(type -> type.replace("~1", "/"))
                        .toList(),
                authorizers,
                standard,
                policy(auth.section("ResourcePolicy")),
                responses(api.section("GatewayResponses")),
                accessLog(api));
    }

    private static Optional<Template.AccessLog> accessLog(Section api) {
        if (!api.has("AccessLogSetting")) {
            return Optional.empty();
        }
        Section log =
                api.section("AccessLogSetting").allow(Set.of("DestinationArn", "Format"), Set.of());
        return Optional.of(
                new Template.AccessLog(
                        LocalNames.logGroup(log.get("DestinationArn")), log.get("Format")));
    }

    private Template.Authorizer authorizer(String name, Section section) {
        section.allow(Set.of("UserPoolArn"), Set.of("Identity"));
        String arn = section.get("UserPoolArn");
        String pool = arn.substring(arn.lastIndexOf('/') + 1);
        List<String> clients =
                resources.entrySet().stream()
                        .filter(e ->
                                e.getValue().get("Type").equals("AWS::Cognito::UserPoolClient"))
                        .filter(e ->
                                e.getValue()
                                        .section("Properties")
                                        .find("UserPoolId")
                                        .equals(Optional.of(pool)))
                        .map(Map.Entry::getKey)
                        .toList();
        if (clients.isEmpty()) {
            throw TemplateError.at(section.path(), "用户池没有应用客户端", "the user pool has no app client");
        }
        return new Template.Authorizer(name, LocalNames.issuer(pool), clients);
    }

    private static List<Template.PolicyStatement> policy(Section policy) {
        policy.allow(Set.of("CustomStatements"), Set.of());
        return policy.list("CustomStatements").stream().map(ApiReader::statement).toList();
    }

    private static Template.PolicyStatement statement(Section statement) {
        statement.allow(
                Set.of("Effect", "Condition"), Set.of("Sid", "Principal", "Action", "Resource"));
        Section condition =
                statement.section("Condition").allow(Set.of("IpAddress", "NotIpAddress"), Set.of());
        boolean not = condition.has("NotIpAddress");
        Section ranges =
                condition
                        .section(not ? "NotIpAddress" : "IpAddress")
                        .allow(Set.of("aws:SourceIp"), Set.of());
        return new Template.PolicyStatement(
                statement.get("Effect").equals("Allow"), ranges.strings("aws:SourceIp"), not);
    }

    private static Map<String, Template.GatewayResponse> responses(Section all) {
        Map<String, Template.GatewayResponse> responses = new LinkedHashMap<>();
        all.sections()
                .forEach((type, response) -> {
                    response.allow(
                            Set.of("StatusCode", "ResponseParameters", "ResponseTemplates"),
                            Set.of());
                    Section headers =
                            response.section("ResponseParameters")
                                    .allow(Set.of("Headers"), Set.of())
                                    .section("Headers");
                    responses.put(
                            type,
                            new Template.GatewayResponse(
                                    response.find("StatusCode").map(Integer::valueOf),
                                    texts(headers),
                                    texts(response.section("ResponseTemplates"))));
                });
        return responses;
    }

    private static Map<String, String> texts(Section section) {
        Map<String, String> texts = new LinkedHashMap<>();
        section.values().keySet().forEach(key -> texts.put(key, section.get(key)));
        return texts;
    }
}
