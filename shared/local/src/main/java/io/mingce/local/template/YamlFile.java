package io.mingce.local.template;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.mingce.local.refusal.Refusal;

import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A CloudFormation file as maps, lists, strings, numbers and booleans. The short tags become their long form:
/// `!Ref X` is `{Ref: X}` and `!Sub x` is `{Fn::Sub: x}`. A key that stands twice is refused.
final class YamlFile {

    private YamlFile() {}

    static Map<String, @Nullable Object> read(Path file) {
        try (Reader reader = Files.newBufferedReader(file, UTF_8)) {
            Node root =
                    new Compose(LoadSettings.builder().setLabel(file.toString()).build())
                            .composeReader(reader)
                            .orElseThrow(() -> refusal(file, "空文件", "the file is empty", null));
            if (!(root instanceof MappingNode mapping)) {
                throw refusal(file, "不是映射", "not a mapping", null);
            }
            return mapping(mapping, "");
        } catch (IOException e) {
            throw refusal(file, "无法读取", "cannot be read", e);
        } catch (YamlEngineException e) {
            throw refusal(
                    file, "不是有效的 YAML：" + e.getMessage(), "not valid YAML: " + e.getMessage(), e);
        }
    }

    private static Refusal refusal(Path file, String zh, String en, @Nullable Throwable cause) {
        return new Refusal(file + "：" + zh, file + ": " + en, cause);
    }

    private static @Nullable Object value(Node node, String path) {
        @Nullable Object plain =
                switch (node) {
                    case MappingNode mapping -> mapping(mapping, path);
                    case SequenceNode sequence -> sequence(sequence, path);
                    case ScalarNode scalar -> scalar(scalar);
                    default ->
                            throw TemplateError.at(path, "无法读取此处", "cannot read what stands here");
                };
        String tag = node.getTag().getValue();
        if (!tag.startsWith("!")) {
            return plain;
        }
        String name = tag.substring(1);
        return singleton(
                name.equals("Ref") || name.equals("Condition") ? name : "Fn::" + name, plain);
    }

    private static Map<String, @Nullable Object> singleton(String key, @Nullable Object value) {
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        map.put(key, value);
        return map;
    }

    private static Map<String, @Nullable Object> mapping(MappingNode node, String path) {
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        for (NodeTuple tuple : node.getValue()) {
            String key =
                    tuple.getKeyNode() instanceof ScalarNode scalar
                            ? scalar.getValue()
                            : tuple.getKeyNode().toString();
            String inner = path.isEmpty() ? key : path + "." + key;
            if (map.containsKey(key)) {
                throw TemplateError.at(inner, "此键出现两次", "the key stands twice");
            }
            map.put(key, value(tuple.getValueNode(), inner));
        }
        return map;
    }

    private static List<@Nullable Object> sequence(SequenceNode node, String path) {
        List<@Nullable Object> list = new ArrayList<>();
        for (Node item : node.getValue()) {
            list.add(value(item, path + "[" + list.size() + "]"));
        }
        return list;
    }

    private static @Nullable Object scalar(ScalarNode node) {
        Tag tag = node.getTag();
        if (tag.equals(Tag.NULL)) {
            return null;
        }
        if (tag.equals(Tag.BOOL)) {
            return Boolean.valueOf(node.getValue());
        }
        return tag.equals(Tag.INT) ? Long.valueOf(node.getValue()) : node.getValue();
    }
}
