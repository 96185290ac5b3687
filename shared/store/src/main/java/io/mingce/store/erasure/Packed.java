package io.mingce.store.erasure;

import static java.util.stream.Collectors.toSet;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;

import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/// Lists of ids and keyed hashes by their names, as compressed JSON: an item holds 400 KB.
final class Packed {

    private static final JsonMapper MAPPER = new JsonMapper();
    private static final TypeReference<Map<String, List<String>>> LISTS = new TypeReference<>() {};

    private Packed() {}

    static AttributeValue of(Map<String, List<String>> lists) {
        var bytes = new ByteArrayOutputStream();
        try (var compressed = new GZIPOutputStream(bytes)) {
            MAPPER.writeValue(compressed, lists);
        } catch (IOException e) {
            throw new UncheckedIOException("memory takes everything", e);
        }
        return AttributeValue.fromB(SdkBytes.fromByteArrayUnsafe(bytes.toByteArray()));
    }

    static Map<String, List<String>> lists(AttributeValue packed) {
        var bytes = new ByteArrayInputStream(packed.b().asByteArrayUnsafe());
        try (var compressed = new GZIPInputStream(bytes)) {
            return MAPPER.readValue(compressed, LISTS);
        } catch (IOException e) {
            throw new UncheckedIOException("a packed attribute cannot be read", e);
        }
    }

    static <T> List<String> sorted(Collection<T> values, Function<T, String> text) {
        return values.stream().map(text).sorted().toList();
    }

    static <T> Set<T> read(
            Map<String, List<String>> lists, String name, Function<String, T> value) {
        return lists.getOrDefault(name, List.of()).stream().map(value).collect(toSet());
    }
}
