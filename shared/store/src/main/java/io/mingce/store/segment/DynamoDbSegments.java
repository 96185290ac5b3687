package io.mingce.store.segment;

import io.mingce.segment.Segment;
import io.mingce.segment.SegmentName;
import io.mingce.segment.Segments;
import io.mingce.segment.ShippedSegments;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// [Segments] in the table of jobs, an item each, all in one partition. A shipped segment that was removed leaves an item
/// without a version. All reads are strongly consistent, so that who saved a segment finds it.
public final class DynamoDbSegments implements Segments {

    private static final String NOTHING_SAVED = "attribute_not_exists(job)";
    private static final String NOT_IN_FORCE = "attribute_not_exists(version)";
    private static final String AS_READ = "version = :before";

    private final DynamoDbClient client;
    private final String table;

    public DynamoDbSegments(DynamoDbClient client, String table) {
        this.client = client;
        this.table = table;
    }

    @Override
    public List<Segment.Version> all() {
        var saved = new HashMap<SegmentName, Optional<Segment.Version>>();
        client.queryPaginator(q ->
                        q.tableName(table)
                                .keyConditionExpression("job = :segments")
                                .expressionAttributeValues(
                                        Map.of(":segments", SegmentItem.text(SegmentItem.SEGMENTS)))
                                .consistentRead(true))
                .items()
                .forEach(item -> saved.put(SegmentItem.name(item), SegmentItem.version(item)));
        return ShippedSegments.with(saved);
    }

    @Override
    public Optional<Segment.Version> find(SegmentName name) {
        var found =
                client.getItem(
                        g -> g.tableName(table).key(SegmentItem.key(name)).consistentRead(true));
        return found.hasItem() ? SegmentItem.version(found.item()) : ShippedSegments.find(name);
    }

    @Override
    public boolean save(Segment.Version next) {
        return next.version() == 1
                ? put(SegmentItem.of(next), NOT_IN_FORCE, Map.of())
                : put(SegmentItem.of(next), AS_READ, before(next.version() - 1));
    }

    @Override
    public boolean remove(SegmentName name, int version) {
        if (ShippedSegments.find(name).isEmpty()) {
            return version > 0 && delete(name, version);
        }
        return version == 0
                ? put(SegmentItem.key(name), NOTHING_SAVED, Map.of())
                : put(SegmentItem.key(name), AS_READ, before(version));
    }

    private static Map<String, AttributeValue> before(int version) {
        return Map.of(":before", SegmentItem.number(version));
    }

    private boolean put(
            Map<String, AttributeValue> item, String provided, Map<String, AttributeValue> values) {
        try {
            client.putItem(p -> {
                p.tableName(table).item(item).conditionExpression(provided);
                if (!values.isEmpty()) {
                    p.expressionAttributeValues(values);
                }
            });
            return true;
        } catch (ConditionalCheckFailedException somebodyElse) {
            return false;
        }
    }

    private boolean delete(SegmentName name, int version) {
        try {
            client.deleteItem(d ->
                    d.tableName(table)
                            .key(SegmentItem.key(name))
                            .conditionExpression(AS_READ)
                            .expressionAttributeValues(before(version)));
            return true;
        } catch (ConditionalCheckFailedException somebodyElse) {
            return false;
        }
    }
}
