package io.mingce.edge;

import static io.mingce.edge.ProblemType.UNKNOWN_FIELD;
import static io.mingce.edge.ProblemType.UNREADABLE_BODY;
import static io.mingce.edge.ProblemType.WRONG_TYPE;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.cfg.MutableCoercionConfig;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.type.LogicalType;

import io.mingce.cleaning.Text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;

/// JSON, read strictly: a field that is unknown, occurs twice or has another type is an error and never ignored or
/// converted.
public final class Json {

    private static final int MAX_DEPTH = 16;

    private static final JsonMapper MAPPER =
            JsonMapper.builder(
                            JsonFactory.builder()
                                    .streamReadConstraints(
                                            StreamReadConstraints.builder()
                                                    .maxNestingDepth(MAX_DEPTH)
                                                    .build())
                                    .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
                                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                                    .build())
                    .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                    .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
                    .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                    .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                    .withCoercionConfig(LogicalType.Textual, Json::onlyStrings)
                    .build();

    private Json() {}

    private static void onlyStrings(MutableCoercionConfig config) {
        for (var shape :
                List.of(
                        CoercionInputShape.Integer,
                        CoercionInputShape.Float,
                        CoercionInputShape.Boolean)) {
            config.setCoercion(shape, CoercionAction.Fail);
        }
    }

    /// The body as a `T`, a record or tree.
    ///
    /// @throws Refused 400, naming the field, where it is not one; 413 where it is too large
    public static <T> T read(Body body, Class<T> type) {
        try {
            T value = MAPPER.readValue(body.text(), type);
            if (value == null) {
                throw unreadable();
            }
            return value;
        } catch (UnrecognizedPropertyException unknown) {
            throw unknownField(path(unknown));
        } catch (JsonMappingException mismatch) {
            throw path(mismatch).isEmpty() ? unreadable() : wrongType(path(mismatch));
        } catch (JsonProcessingException notJson) {
            throw unreadable();
        }
    }

    /// Reads a definition that is part of the deployment; no field of it may be missing.
    ///
    /// @throws UncheckedIOException naming what is wrong with it; definitions hold no data of customers
    public static <T> T readDefinition(InputStream definition, Class<T> type) {
        try {
            return MAPPER.readerFor(type)
                    .with(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
                    .readValue(definition);
        } catch (IOException wrong) {
            throw new UncheckedIOException(wrong);
        }
    }

    /// Reads what AWS or our own template wrote: members that `type` does not name are passed over.
    ///
    /// @throws UncheckedIOException where it is none
    public static <T> T readLenient(String text, Class<T> type) {
        try {
            return MAPPER.readerFor(type)
                    .without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .with(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
                    .readValue(text);
        } catch (JsonProcessingException wrong) {
            throw new UncheckedIOException(wrong);
        }
    }

    public static String write(Object value) {
        try {
            return MAPPER.writeValueAsString(value);
        } catch (JsonProcessingException notWritable) {
            // The message could quote the value.
            throw new IllegalStateException("cannot write " + value.getClass().getName());
        }
    }

    /// The caller sent a field that nobody asked for.
    public static Refused unknownField(String field) {
        return new Refused(
                Problem.of(UNKNOWN_FIELD, field, new Text("请去掉此字段", "Remove this field")));
    }

    /// The caller sent a field of another JSON type.
    public static Refused wrongType(String field) {
        return new Refused(
                Problem.of(
                        WRONG_TYPE,
                        field,
                        new Text("请使用规定的 JSON 类型", "Use the JSON type that is asked for")));
    }

    private static Refused unreadable() {
        return new Refused(
                new Problem(
                        UNREADABLE_BODY,
                        new Text(
                                "请发送一个有效的 JSON 对象，字段不要重复",
                                "Send one valid JSON object without duplicate fields")));
    }

    private static String path(JsonMappingException mismatch) {
        return String.join(
                ".",
                mismatch.getPath().stream()
                        .map(step ->
                                step.getFieldName() == null
                                        ? Integer.toString(step.getIndex())
                                        : step.getFieldName())
                        .toList());
    }
}
