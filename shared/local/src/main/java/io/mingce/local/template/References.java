package io.mingce.local.template;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What `Ref` and `GetAtt` may point at: parameters, pseudo parameters and the declared resources, among them those
/// that SAM adds by itself (a function's role, version and alias, an API's stage).
final class References {

    private static final Map<String, String> PSEUDO =
            Map.of(
                    "AWS::Region",
                    LocalNames.REGION,
                    "AWS::AccountId",
                    LocalNames.ACCOUNT,
                    "AWS::Partition",
                    "aws",
                    "AWS::StackName",
                    "mingce",
                    "AWS::StackId",
                    LocalNames.arn("cloudformation", "stack/mingce/local"),
                    "AWS::URLSuffix",
                    "amazonaws.com");
    private static final Set<String> SAM_SUFFIXES =
            Set.of(
                    "Role",
                    "Version",
                    "Alias",
                    "Aliaslive",
                    "Stage",
                    "Deployment",
                    "DestinationQueue");

    private final Map<String, Object> parameters;
    private final Map<String, Section> resources;

    References(Section declared, Map<String, String> overrides, Map<String, Section> resources) {
        this.parameters = parameters(declared, overrides);
        this.resources = resources;
    }

    private static Map<String, Object> parameters(Section declared, Map<String, String> overrides) {
        Map<String, Object> values = new LinkedHashMap<>();
        declared.sections()
                .forEach((name, parameter) -> {
                    String value =
                            Optional.ofNullable(overrides.get(name))
                                    .or(() -> parameter.find("Default"))
                                    .orElseThrow(() -> noValue(parameter.path(), name));
                    boolean list = parameter.get("Type").matches("CommaDelimitedList|List<.*>");
                    values.put(name, list ? Arrays.asList(value.split(",", -1)) : value);
                });
        return values;
    }

    private static RuntimeException noValue(String path, String name) {
        return TemplateError.at(
                path,
                "没有默认值，请用 --parameter " + name + "=… 给出",
                "it has no default; give one by --parameter " + name + "=…");
    }

    Object ref(String name, String path) {
        @Nullable Object known = parameters.getOrDefault(name, PSEUDO.get(name));
        if (known != null) {
            return known;
        }
        Section resource = resources.get(name);
        if (resource != null) {
            return LocalNames.ref(name, resource.get("Type"), properties(resource));
        }
        if (madeBySam(name)) {
            return name;
        }
        throw TemplateError.at(
                path, "没有名为 " + name + " 的参数或资源", "there is no parameter or resource " + name);
    }

    String attribute(String name, String attribute, String path) {
        Section resource = resources.get(name);
        if (resource == null) {
            if (madeBySam(name)) {
                return LocalNames.arn("local", name);
            }
            throw TemplateError.at(path, "没有名为 " + name + " 的资源", "there is no resource " + name);
        }
        String type = resource.get("Type");
        if (type.startsWith("AWS::Serverless::") && SAM_SUFFIXES.contains(attribute)) {
            return name;
        }
        return LocalNames.attribute(name, type, attribute, properties(resource))
                .orElseThrow(() ->
                        TemplateError.at(
                                path,
                                type + " 在本地没有属性 " + attribute,
                                type + " has no attribute " + attribute + " here"));
    }

    /// What a resource's local name depends on; the resource itself may not be resolved yet.
    private Map<String, ?> properties(Section resource) {
        Section properties = resource.section("Properties");
        Map<String, @Nullable Object> names = new LinkedHashMap<>(properties.values());
        names.keySet().retainAll(LocalNames.PHYSICAL);
        Intrinsics intrinsics = new Intrinsics(this, Map.of(), Map.of());
        names.replaceAll((name, value) -> intrinsics.resolve(value, properties.at(name)));
        return names;
    }

    private boolean madeBySam(String name) {
        List<String> parts = List.of(name.split("\\.", 2));
        if (parts.size() == 2) {
            return serverless(parts.getFirst()) && SAM_SUFFIXES.contains(parts.getLast());
        }
        return resources.keySet().stream()
                .filter(this::serverless)
                .filter(name::startsWith)
                .anyMatch(id ->
                        SAM_SUFFIXES.stream().anyMatch(name.substring(id.length())::endsWith));
    }

    private boolean serverless(String id) {
        Section resource = resources.get(id);
        return resource != null && resource.get("Type").startsWith("AWS::Serverless::");
    }
}
