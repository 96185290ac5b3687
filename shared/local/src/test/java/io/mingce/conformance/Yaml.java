package io.mingce.conformance;

import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/// Reads CloudFormation's YAML into maps, lists, strings, numbers and booleans; `!Ref x` becomes `{Ref: x}` and
/// `!Sub x` becomes `{Fn::Sub: x}`, as in the long form.
final class Yaml {

    // YAML 1.1, which CloudFormation reads, takes these for booleans; the reader here is YAML 1.2
    // and does not.
    private static final Pattern SWITCH = Pattern.compile("(?i)on|off|yes|no|y|n");

    static @Nullable Object parse(String text) {
        LoadSettings settings = LoadSettings.builder().setLabel("template.yaml").build();
        return value(new Compose(settings).composeString(text).orElseThrow());
    }

    private static @Nullable Object value(Node node) {
        String tag = node.getTag().getValue();
        Object bare =
                switch (node) {
                    case ScalarNode scalar -> scalar(scalar, tag);
                    case SequenceNode sequence -> list(sequence);
                    case MappingNode mapping -> map(mapping);
                    default -> throw fault("an alias, which CloudFormation does not take", node);
                };
        if (!tag.startsWith("!")) {
            return bare;
        }
        String function = tag.substring(1);
        if (function.equals("GetAtt") && bare instanceof String dotted) {
            bare = List.of((Object[]) dotted.split("\\.", 2));
        }
        boolean plain = function.equals("Ref") || function.equals("Condition");
        return Map.of(plain ? function : "Fn::" + function, bare);
    }

    private static Object scalar(ScalarNode node, String tag) {
        String text = node.getValue();
        if (node.getScalarStyle() == ScalarStyle.PLAIN && SWITCH.matcher(text).matches()) {
            throw fault("'" + text + "' without quotes, which is a boolean there", node);
        }
        return switch (tag) {
            case "tag:yaml.org,2002:bool" -> Boolean.valueOf(text);
            case "tag:yaml.org,2002:int", "tag:yaml.org,2002:float" -> new BigDecimal(text);
            case "tag:yaml.org,2002:null" -> throw fault("a key without a value", node);
            default -> text;
        };
    }

    private static List<@Nullable Object> list(SequenceNode node) {
        List<@Nullable Object> values = new ArrayList<>();
        node.getValue().forEach(child -> values.add(value(child)));
        return values;
    }

    private static Map<String, @Nullable Object> map(MappingNode node) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        for (NodeTuple tuple : node.getValue()) {
            String key = ((ScalarNode) tuple.getKeyNode()).getValue();
            if (values.containsKey(key)) {
                throw fault("'" + key + "' twice", tuple.getKeyNode());
            }
            values.put(key, value(tuple.getValueNode()));
        }
        return values;
    }

    private static IllegalArgumentException fault(String what, Node node) {
        int line = node.getStartMark().map(mark -> mark.getLine() + 1).orElse(0);
        return new IllegalArgumentException("template.yaml line " + line + " has " + what);
    }

    private Yaml() {}
}
