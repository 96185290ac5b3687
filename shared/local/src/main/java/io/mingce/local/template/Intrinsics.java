package io.mingce.local.template;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Replaces CloudFormation's intrinsic functions by their values. Everything is resolved, also what only matters on
/// AWS, so that a reference to something that does not exist is found here.
final class Intrinsics {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{(!?)([^}]+)}");

    /// Stands for `AWS::NoValue` until the entry that holds it is dropped.
    private enum NoValue {
        NO_VALUE
    }

    private final References references;
    private final Map<String, ?> conditions;
    private final Map<String, ?> mappings;

    Intrinsics(References references, Map<String, ?> conditions, Map<String, ?> mappings) {
        this.references = references;
        this.conditions = conditions;
        this.mappings = mappings;
    }

    @Nullable Object resolve(@Nullable Object value, String path) {
        return switch (value) {
            case Map<?, ?> map -> map(map, path);
            case List<?> list -> list(list, path);
            case null, default -> value;
        };
    }

    private List<@Nullable Object> list(List<?> list, String path) {
        List<@Nullable Object> all = new ArrayList<>();
        for (int i = 0; i < list.size(); i++) {
            Object item = resolve(list.get(i), path + "[" + i + "]");
            if (!(item instanceof NoValue)) {
                all.add(item);
            }
        }
        return all;
    }

    private @Nullable Object map(Map<?, ?> map, String path) {
        if (map.size() == 1) {
            Map.Entry<?, ?> only = map.entrySet().iterator().next();
            String name = only.getKey().toString();
            if (name.equals("Ref") || name.startsWith("Fn::")) {
                return call(name, only.getValue(), path);
            }
            if (name.equals("Condition")
                    && only.getValue() instanceof String condition
                    && conditions.containsKey(condition)) {
                return holds(condition, path);
            }
        }
        Map<String, @Nullable Object> all = new LinkedHashMap<>();
        map.forEach((key, inner) -> {
            Object resolved = resolve(inner, path + "." + key);
            if (!(resolved instanceof NoValue)) {
                all.put(key.toString(), resolved);
            }
        });
        return all;
    }

    private @Nullable Object call(String name, @Nullable Object raw, String path) {
        if (name.equals("Fn::If")) {
            List<?> parts = arguments(raw, 3, path);
            return resolve(
                    holds(text(parts.get(0), path), path) ? parts.get(1) : parts.get(2), path);
        }
        if (name.equals("Fn::Sub")) {
            return sub(raw, path);
        }
        if (name.equals("Ref") && "AWS::NoValue".equals(raw)) {
            return NoValue.NO_VALUE;
        }
        Object given = resolve(raw, path);
        return switch (name) {
            case "Ref" -> references.ref(text(given, path), path);
            case "Fn::GetAtt" -> attribute(given, path);
            case "Fn::Join" -> {
                List<?> parts = arguments(given, 2, path);
                yield strings(parts.get(1), path).stream()
                        .collect(Collectors.joining(text(parts.get(0), path)));
            }
            case "Fn::Split" -> {
                List<?> parts = arguments(given, 2, path);
                yield List.of(
                        text(parts.get(1), path)
                                .split(Pattern.quote(text(parts.get(0), path)), -1));
            }
            case "Fn::Select" -> {
                List<?> parts = arguments(given, 2, path);
                yield select(text(parts.get(0), path), strings(parts.get(1), path), path);
            }
            case "Fn::FindInMap" -> inMap(strings(given, path), path);
            case "Fn::Equals" -> {
                List<?> parts = arguments(given, 2, path);
                yield Objects.equals(text(parts.get(0), path), text(parts.get(1), path));
            }
            case "Fn::And" -> truths(given, path).stream().allMatch(Boolean::booleanValue);
            case "Fn::Or" -> truths(given, path).stream().anyMatch(Boolean::booleanValue);
            case "Fn::Not" -> !truths(given, path).getFirst();
            case "Fn::GetAZs" -> List.of(LocalNames.REGION + "a");
            default ->
                    throw TemplateError.at(path, "不支持的函数 " + name, "unsupported function " + name);
        };
    }

    boolean holds(String condition, String path) {
        if (!conditions.containsKey(condition)) {
            throw TemplateError.at(path, "没有条件 " + condition, "there is no condition " + condition);
        }
        return Boolean.TRUE.equals(resolve(conditions.get(condition), "Conditions." + condition));
    }

    private String attribute(@Nullable Object given, String path) {
        List<String> parts =
                given instanceof List<?>
                        ? strings(given, path)
                        : Arrays.asList(text(given, path).split("\\.", 2));
        if (parts.size() != 2) {
            throw TemplateError.at(
                    path, "GetAtt 需要资源与属性", "GetAtt needs a resource and an attribute");
        }
        return references.attribute(parts.getFirst(), parts.getLast(), path);
    }

    private String sub(@Nullable Object raw, String path) {
        List<?> parts = raw instanceof List<?> list ? list : Arrays.asList(raw, Map.of());
        Section variables = Section.of(path, resolve(parts.get(1), path));
        Matcher matcher = PLACEHOLDER.matcher(text(parts.get(0), path));
        return matcher.replaceAll(found ->
                Matcher.quoteReplacement(placeholder(found.group(1), found.group(2), variables)));
    }

    private String placeholder(String literal, String name, Section variables) {
        if (!literal.isEmpty()) {
            return "${" + name + "}";
        }
        Optional<String> variable = variables.find(name);
        if (variable.isPresent()) {
            return variable.get();
        }
        int dot = name.indexOf('.');
        return dot < 0
                ? text(references.ref(name, variables.path()), variables.path())
                : references.attribute(
                        name.substring(0, dot), name.substring(dot + 1), variables.path());
    }

    private @Nullable Object inMap(List<String> keys, String path) {
        @Nullable Object at = mappings;
        for (String key : keys) {
            at = at instanceof Map<?, ?> map ? map.get(key) : null;
        }
        if (at == null) {
            throw TemplateError.at(path, "映射中没有 " + keys, "the mappings have no " + keys);
        }
        return at;
    }

    private static String select(String index, List<String> from, String path) {
        int at = Integer.parseInt(index);
        if (at >= from.size()) {
            throw TemplateError.at(path, "列表没有第 " + at + " 项", "the list has no item " + at);
        }
        return from.get(at);
    }

    private static List<?> arguments(@Nullable Object given, int count, String path) {
        if (!(given instanceof List<?> list) || list.size() != count) {
            throw TemplateError.at(
                    path, "此函数需要 " + count + " 个参数", "this function takes " + count + " arguments");
        }
        return list;
    }

    private static List<String> strings(@Nullable Object given, String path) {
        List<String> all = new ArrayList<>();
        for (Object item : given instanceof List<?> list ? list : List.of()) {
            all.add(text(item, path));
        }
        return all;
    }

    private static List<Boolean> truths(@Nullable Object given, String path) {
        return strings(given, path).stream().map(Boolean::valueOf).toList();
    }

    private static String text(@Nullable Object value, String path) {
        if (value == null || value instanceof Map<?, ?> || value instanceof List<?>) {
            throw TemplateError.at(path, "这里应为单个值", "one value must stand here");
        }
        return value.toString();
    }
}
