package io.mingce.local.template;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Reads template.yaml. Strict on purpose: a property, an event type or a resource type that the local runner does
/// not know ends the start, so that nothing which only seems to run here is deployed.
public final class TemplateReader {

    private static final Set<String> SECTIONS =
            Set.of("Transform", "Parameters", "Conditions", "Mappings", "Globals", "Resources");
    private static final Set<String> DESCRIPTIONS =
            Set.of("AWSTemplateFormatVersion", "Description", "Metadata", "Outputs", "Rules");

    private final Path file;
    private final Map<String, String> overrides;

    /// @param overrides parameter values that differ from the defaults
    public TemplateReader(Path file, Map<String, String> overrides) {
        this.file = file;
        this.overrides = overrides;
    }

    public Template read() {
        Section raw = new Section("", YamlFile.read(file)).allow(SECTIONS, DESCRIPTIONS);
        Map<String, Section> declared = top(raw, "Resources").sections();
        Section parameters = top(raw, "Parameters");
        References references = new References(parameters, known(parameters), declared);
        Intrinsics intrinsics =
                new Intrinsics(
                        references, top(raw, "Conditions").values(), top(raw, "Mappings").values());
        intrinsics.resolve(raw.values().get("Outputs"), "Outputs");
        Globals globals = new Globals(top(raw, "Globals"));
        Map<String, Section> resources = new LinkedHashMap<>();
        declared.forEach((id, resource) -> {
            if (wanted(resource, intrinsics)) {
                resources.put(id, resolved(id, resource, globals, intrinsics));
            }
        });
        Template template = build(resources);
        new Connections(template).check();
        return template;
    }

    private Map<String, String> known(Section parameters) {
        Map<String, String> known = new LinkedHashMap<>(overrides);
        known.keySet().retainAll(parameters.values().keySet());
        return known;
    }

    private static boolean wanted(Section resource, Intrinsics intrinsics) {
        return resource.find("Condition")
                .map(name -> intrinsics.holds(name, resource.at("Condition")))
                .orElse(true);
    }

    private static Section resolved(
            String id, Section resource, Globals globals, Intrinsics intrinsics) {
        resource.allow(ResourceTypes.RESOURCE_KEYS, Set.of());
        String type = resource.get("Type");
        if (!ResourceTypes.RUN.contains(type) && !ResourceTypes.AWS_ONLY.contains(type)) {
            throw TemplateError.at(
                    resource.at("Type"), "未知的资源类型 " + type, "unknown resource type " + type);
        }
        Section properties = globals.merge(type, resource.section("Properties"));
        Map<String, @Nullable Object> whole = new LinkedHashMap<>(resource.values());
        whole.put("Properties", intrinsics.resolve(properties.values(), properties.path()));
        return new Section("Resources." + id, whole);
    }

    private static Template build(Map<String, Section> resources) {
        List<Template.Api> apis = new ArrayList<>();
        List<Template.Function> functions = new ArrayList<>();
        List<Template.Table> tables = new ArrayList<>();
        List<Template.Queue> queues = new ArrayList<>();
        List<String> buckets = new ArrayList<>();
        List<String> logGroups = new ArrayList<>();
        List<String> keyArns = new ArrayList<>();
        List<String> signingKeyArns = new ArrayList<>();
        List<String> topicArns = new ArrayList<>();
        ApiReader apiReader = new ApiReader(resources);
        resources.forEach((id, resource) -> {
            if (resource.get("Type").equals("AWS::Serverless::Api")) {
                apis.add(apiReader.read(id, resource.section("Properties")));
            }
        });
        FunctionReader functionReader = new FunctionReader(apis);
        resources.forEach((id, resource) -> {
            String type = resource.get("Type");
            Section properties = resource.section("Properties");
            String ref = LocalNames.ref(id, type, properties.values());
            switch (type) {
                case "AWS::Serverless::Function" ->
                        functions.add(functionReader.read(id, properties));
                case "AWS::DynamoDB::Table" -> tables.add(StoreReader.table(ref, properties));
                case "AWS::SQS::Queue" -> queues.add(StoreReader.queue(id, properties));
                case "AWS::S3::Bucket" -> {
                    properties.allow(ResourceTypes.BUCKET, ResourceTypes.BUCKET_AWS_ONLY);
                    buckets.add(ref);
                }
                case "AWS::Logs::LogGroup" -> logGroups.add(ref);
                case "AWS::KMS::Key" ->
                        (StoreReader.signs(properties) ? signingKeyArns : keyArns)
                                .add(LocalNames.arn("kms", "key/" + id));
                case "AWS::SNS::Topic" -> {
                    properties.allow(ResourceTypes.TOPIC, ResourceTypes.TOPIC_AWS_ONLY);
                    topicArns.add(ref);
                }
                default -> {
                    // Exists on AWS only; its references were resolved above.
                }
            }
        });
        return new Template(
                apis,
                functions,
                tables,
                queues,
                buckets,
                logGroups,
                keyArns,
                signingKeyArns,
                topicArns);
    }

    private static Section top(Section root, String name) {
        Object value = root.values().get(name);
        return value == null ? new Section(name, Map.of()) : Section.of(name, value);
    }
}
