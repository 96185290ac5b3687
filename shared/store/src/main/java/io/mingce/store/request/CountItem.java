package io.mingce.store.request;

import static io.mingce.store.table.Items.text;

import io.mingce.identity.Token;
import io.mingce.store.table.Secrecy;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import java.util.Map;

/// How often somebody called: `count#<key>` · `count`.
final class CountItem {

    /// What the attributes may hold.
    static final Map<String, Secrecy> SECRECY =
            Map.of(
                    "job", Secrecy.TOKEN,
                    "part", Secrecy.PLAIN,
                    "calls", Secrecy.PLAIN,
                    "expires", Secrecy.PLAIN);

    private CountItem() {}

    static Map<String, AttributeValue> key(Token key) {
        return Map.of("job", text("count#" + key.value()), "part", text("count"));
    }
}
