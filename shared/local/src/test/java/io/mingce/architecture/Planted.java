package io.mingce.architecture;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

import javax.tools.ToolProvider;

/// A class that somebody might have written into a module, compiled beside the real ones; it may know two neighbours,
/// `near.Imports` of functions/imports and `near.Local` of shared/local.
///
/// @param home its package
/// @param body a member that breaks a rule
record Planted(String module, String home, String body) {

    void compileInto(Path root) {
        if (body.contains("near.")) {
            compile(root, "functions/imports", "near", "Imports", "");
            compile(root, "shared/local", "near", "Local", "");
        }
        compile(root, module, home, "PlantedHandler", body);
    }

    private static void compile(Path root, String module, String home, String name, String body) {
        Path output = root.resolve(module).resolve("target/classes");
        Path source = root.resolve(name + ".java");
        try {
            Files.createDirectories(output);
            Files.writeString(
                    source, "package " + home + "; public class " + name + " { " + body + " }");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        String known =
                String.join(
                        File.pathSeparator,
                        System.getProperty("java.class.path"),
                        root.resolve("functions/imports/target/classes").toString(),
                        root.resolve("shared/local/target/classes").toString());
        int failed =
                Objects.requireNonNull(ToolProvider.getSystemJavaCompiler(), "a JDK")
                        .run(
                                null,
                                null,
                                null,
                                "-proc:none",
                                "-cp",
                                known,
                                "-d",
                                output.toString(),
                                source.toString());
        if (failed != 0) {
            throw new AssertionError("the planted class does not compile: " + body);
        }
    }

    @Override
    public String toString() {
        return module + ": " + body;
    }
}
