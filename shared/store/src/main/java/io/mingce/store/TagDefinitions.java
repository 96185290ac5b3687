package io.mingce.store;

import io.mingce.segment.Segments;
import io.mingce.store.segment.DynamoDbSegments;
import io.mingce.store.tagging.DynamoDbRules;
import io.mingce.tagging.Rules;

/// What tags and segments are made by: definitions, no customers. Made once, when a function is constructed; makes no
/// request.
public record TagDefinitions(Rules rules, Segments segments) {

    /// Those of a function that runs on `host`.
    ///
    /// @throws SettingsIncomplete naming every variable that is missing or malformed
    public static TagDefinitions of(Host host) {
        var settings = new Settings(host.environment());
        var store = StoreSettings.read(settings);
        settings.check();
        var client = host.clients().dynamoDb();
        return new TagDefinitions(
                new DynamoDbRules(client, store.jobs()),
                new DynamoDbSegments(client, store.jobs()));
    }
}
