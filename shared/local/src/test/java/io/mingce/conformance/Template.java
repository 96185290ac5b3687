package io.mingce.conformance;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/// `template.yaml` with its Globals merged into each function and API, as SAM does.
public final class Template {

    /// The project's root, from a test that runs in `shared/local`.
    public static final Path ROOT = Path.of("..", "..").toAbsolutePath().normalize();

    public static final String FUNCTION = "AWS::Serverless::Function";
    static final String API = "AWS::Serverless::Api";

    private final Part root;

    private Template(Part root) {
        this.root = root;
    }

    public static String source() {
        try {
            return Files.readString(ROOT.resolve("template.yaml"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static Template parse(String text) {
        return new Template(new Part("", Yaml.parse(text)));
    }

    public Part section(String name) {
        return root.get(name);
    }

    public Map<String, Part> resources() {
        return section("Resources").children();
    }

    public Part resource(String name) {
        return section("Resources").get(name);
    }

    /// The properties of each resource of a type, by logical id.
    public Map<String, Part> ofType(String type) {
        Map<String, Part> found = new LinkedHashMap<>();
        resources()
                .forEach((name, resource) -> {
                    if (resource.get("Type").is(type)) {
                        found.put(name, properties(resource));
                    }
                });
        return found;
    }

    /// `SplitImportFunction` is `split-import` in metrics, log groups and below `events/`.
    public static String slug(String function) {
        return function.replaceFirst("Function$", "")
                .replaceAll("(?<=[a-z])(?=[A-Z])", "-")
                .toLowerCase(Locale.ROOT);
    }

    private Part properties(Part resource) {
        Part own = resource.get("Properties");
        Part globals =
                switch (resource.get("Type").text()) {
                    case FUNCTION -> section("Globals").get("Function");
                    case API -> section("Globals").get("Api");
                    default -> section("none");
                };
        return new Part(own.path(), merged(globals.value(), own.value()));
    }

    private static @Nullable Object merged(@Nullable Object under, @Nullable Object over) {
        if (under instanceof Map<?, ?> a && over instanceof Map<?, ?> b) {
            Map<Object, @Nullable Object> both = new LinkedHashMap<>(a);
            b.forEach((key, value) -> both.put(key, merged(a.get(key), value)));
            return both;
        }
        return over == null ? under : over;
    }
}
