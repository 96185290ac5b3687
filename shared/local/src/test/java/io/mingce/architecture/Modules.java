package io.mingce.architecture;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The project's modules by the folder that a class was compiled into, so that a new package needs no new rule.
final class Modules {

    static final String DOMAIN = "shared/domain";
    static final String MEMORY = "shared/memory";
    static final String STORE = "shared/store";
    static final String EDGE = "shared/edge";
    static final String LOCAL = "shared/local";

    private static final Path ROOT = Path.of("..", "..").toAbsolutePath().normalize();
    private static final Pattern OUTPUT =
            Pattern.compile(".*/((?:shared|functions)/[a-z]+)/target/.*");

    /// Production classes of all modules.
    static JavaClasses load() {
        return new ClassFileImporter().importPaths(outputs(ROOT));
    }

    /// Classes of modules below another root; what they depend on is taken from the class path, folder or jar.
    static JavaClasses load(Path root) {
        return new ClassFileImporter().importPaths(outputs(root));
    }

    private static List<Path> outputs(Path root) {
        List<Path> found = new ArrayList<>();
        for (String top : List.of("shared", "functions")) {
            if (Files.isDirectory(root.resolve(top))) {
                try (Stream<Path> modules = Files.list(root.resolve(top))) {
                    modules.map(m -> m.resolve("target/classes"))
                            .filter(Files::isDirectory)
                            .forEach(found::add);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        }
        return found;
    }

    /// `shared/domain`, `functions/intake`, …; empty for a class that is not of the project.
    static String of(JavaClass type) {
        JavaClass element = type.getBaseComponentType();
        Matcher matcher =
                OUTPUT.matcher(
                        element.getSource().map(source -> source.getUri().toString()).orElse(""));
        return matcher.matches() ? matcher.group(1) : "";
    }

    static DescribedPredicate<JavaClass> in(String module) {
        return DescribedPredicate.describe("in " + module, type -> of(type).startsWith(module));
    }

    private Modules() {}
}
