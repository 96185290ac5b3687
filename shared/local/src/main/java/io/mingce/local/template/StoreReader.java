package io.mingce.local.template;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Reads tables, queues and keys.
final class StoreReader {

    private StoreReader() {}

    static Template.Table table(String name, Section properties) {
        properties.allow(ResourceTypes.TABLE, ResourceTypes.TABLE_AWS_ONLY);
        List<Template.Index> indexes = new ArrayList<>();
        for (Section index : properties.list("GlobalSecondaryIndexes")) {
            index.allow(
                    Set.of("IndexName", "KeySchema", "Projection"),
                    Set.of("OnDemandThroughput", "ProvisionedThroughput", "WarmThroughput"));
            Section projection = index.section("Projection");
            indexes.add(
                    new Template.Index(
                            index.get("IndexName"),
                            pairs(index, "KeySchema", "KeyType"),
                            projection.get("ProjectionType"),
                            projection.strings("NonKeyAttributes")));
        }
        Section ttl = properties.section("TimeToLiveSpecification");
        return new Template.Table(
                name,
                pairs(properties, "KeySchema", "KeyType"),
                pairs(properties, "AttributeDefinitions", "AttributeType"),
                indexes,
                properties.section("StreamSpecification").find("StreamViewType"),
                ttl.flag("Enabled") ? ttl.find("AttributeName") : Optional.empty());
    }

    static Template.Queue queue(String id, Section properties) {
        properties.allow(ResourceTypes.QUEUE, ResourceTypes.QUEUE_AWS_ONLY);
        Section redrive = properties.section("RedrivePolicy");
        return new Template.Queue(
                properties.find("QueueName").orElse(id),
                Duration.ofSeconds(properties.number("VisibilityTimeout", 30)),
                Duration.ofSeconds(properties.number("DelaySeconds", 0)),
                Duration.ofSeconds(properties.number("MessageRetentionPeriod", 345_600)),
                redrive.number("maxReceiveCount", Integer.MAX_VALUE),
                redrive.find("deadLetterTargetArn"));
    }

    /// Whether the key signs, rather than encrypts.
    static boolean signs(Section key) {
        key.allow(ResourceTypes.KEY, ResourceTypes.KEY_AWS_ONLY);
        String kind =
                key.find("KeySpec").orElse("SYMMETRIC_DEFAULT")
                        + " "
                        + key.find("KeyUsage").orElse("ENCRYPT_DECRYPT");
        return switch (kind) {
            case "SYMMETRIC_DEFAULT ENCRYPT_DECRYPT" -> false;
            case "ECC_NIST_P256 SIGN_VERIFY" -> true;
            default ->
                    throw TemplateError.at(
                            key.at("KeySpec"), "不支持的密钥 " + kind, "unsupported key " + kind);
        };
    }

    private static Map<String, String> pairs(Section from, String list, String value) {
        Map<String, String> pairs = new LinkedHashMap<>();
        for (Section entry : from.list(list)) {
            pairs.put(entry.get("AttributeName"), entry.get(value));
        }
        return pairs;
    }
}
