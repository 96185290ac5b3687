package io.mingce.local.template;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// SAM's `Globals`: maps are merged, lists are joined with the global entries first, and for plain values the
/// resource's own wins.
final class Globals {

    private final Section globals;

    Globals(Section globals) {
        this.globals = globals.allow(Set.of("Function", "Api"), Set.of());
    }

    Section merge(String type, Section own) {
        String kind = type.replace("AWS::Serverless::", "");
        if (!type.startsWith("AWS::Serverless::") || !globals.has(kind)) {
            return own;
        }
        Object merged = merge(globals.section(kind).values(), own.values());
        return Section.of(own.path(), merged);
    }

    private static @Nullable Object merge(@Nullable Object global, @Nullable Object own) {
        if (global instanceof Map<?, ?> first
                && own instanceof Map<?, ?> second
                && !intrinsic(second)) {
            Map<Object, @Nullable Object> all = new LinkedHashMap<>(first);
            second.forEach((key, value) -> all.put(key, merge(all.get(key), value)));
            return all;
        }
        if (global instanceof List<?> first && own instanceof List<?> second) {
            List<@Nullable Object> all = new ArrayList<>(first);
            all.addAll(second);
            return all;
        }
        return own;
    }

    private static boolean intrinsic(Map<?, ?> map) {
        return map.keySet().stream()
                .anyMatch(key -> key.equals("Ref") || key.toString().startsWith("Fn::"));
    }
}
