package io.mingce.local;

import picocli.CommandLine.Option;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/// Which template is run, and with which parameters.
final class TemplateOptions {

    @Option(names = "--template", defaultValue = "template.yaml", paramLabel = "FILE")
    private Path file = Path.of("template.yaml");

    @Option(names = "--parameter", paramLabel = "NAME=VALUE")
    private Map<String, String> parameters = new LinkedHashMap<>();

    Path file() {
        return file;
    }

    Map<String, String> parameters() {
        return parameters;
    }
}
