package io.mingce.conformance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The project's production sources, as text.
final class Code {

    static Stream<Path> sources(String... under) {
        return Stream.of(under)
                .map(Template.ROOT::resolve)
                .flatMap(top -> files(top).filter(f -> f.toString().contains("/src/main/java/")))
                .filter(file -> file.toString().endsWith(".java"));
    }

    static Stream<Path> files(Path top) {
        try (Stream<Path> walk = Files.walk(top)) {
            List<Path> found =
                    walk.filter(f -> !f.toString().contains("/target/"))
                            .filter(Files::isRegularFile)
                            .toList();
            return found.stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Stream<MatchResult> find(Pattern pattern, Path file) {
        return pattern.matcher(read(file)).results();
    }

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Code() {}
}
