package io.mingce.store.customer;

import static java.nio.charset.StandardCharsets.UTF_8;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import java.util.Map;

/// All that anybody could read in an item, whatever the types: names, texts, numbers, and bytes as text.
final class Legible {

    private Legible() {}

    static String in(Map<String, AttributeValue> item) {
        var text = new StringBuilder();
        item.forEach((name, value) -> text.append(name).append('\n').append(in(value)));
        return text.toString();
    }

    private static String in(AttributeValue value) {
        return switch (value.type()) {
            case S -> value.s() + "\n";
            case N -> value.n() + "\n";
            case B -> new String(value.b().asByteArrayUnsafe(), UTF_8) + "\n";
            case SS -> String.join("\n", value.ss()) + "\n";
            case NS -> String.join("\n", value.ns()) + "\n";
            case BS -> {
                var text = new StringBuilder();
                value.bs().forEach(b -> text.append(b.asString(UTF_8)).append('\n'));
                yield text.toString();
            }
            case M -> in(value.m());
            case L -> {
                var text = new StringBuilder();
                value.l().forEach(v -> text.append(in(v)));
                yield text.toString();
            }
            case BOOL, NUL -> "\n";
            case UNKNOWN_TO_SDK_VERSION -> throw new AssertionError("a type that is not read here");
        };
    }
}
