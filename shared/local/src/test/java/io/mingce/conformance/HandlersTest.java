package io.mingce.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import java.lang.reflect.Modifier;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Template and code name the same handlers, routes, jars and variables.
class HandlersTest {

    private static final Pattern VARIABLE =
            Pattern.compile("\"([A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+|BUCKET)\"");
    private static final Template TEMPLATE = Template.parse(Template.source());

    static Stream<Arguments> functions() {
        return TEMPLATE.ofType(Template.FUNCTION).entrySet().stream()
                .map(e -> Arguments.of(e.getKey(), e.getValue()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("functions")
    void existAndLambdaCanMakeThem(String function, Part properties) throws Exception {
        String[] handler = properties.get("Handler").text().split("::", -1);
        Class<?> type = Class.forName(handler[0]);
        assertThat(
                        RequestHandler.class.isAssignableFrom(type)
                                || RequestStreamHandler.class.isAssignableFrom(type))
                .as("implements a handler interface")
                .isTrue();
        assertThat(type.getMethods()).anyMatch(method -> method.getName().equals(handler[1]));
        assertThat(Modifier.isPublic(type.getConstructor().getModifiers())).isTrue();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("functions")
    void areThin(String function, Part properties) {
        assertThat(Code.read(source(properties)).lines().count()).isLessThanOrEqualTo(90);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("functions")
    void comeFromTheModuleWhoseJarTheTemplateNames(String function, Part properties) {
        String jar = properties.get("CodeUri").text();
        assertThat(jar).matches("functions/([a-z]+)/target/mingce-\\1-lambda\\.jar");
        Path module = Template.ROOT.resolve(jar.substring(0, jar.indexOf("/target/")));
        assertThat(source(properties)).startsWith(module);
    }

    /// A function that counts under another name than its alarm watches fails unseen.
    @ParameterizedTest(name = "{0}")
    @MethodSource("functions")
    void countFailuresUnderTheNameThatTheAlarmWatches(String function, Part properties) {
        String source = Code.read(source(properties));
        var watched =
                Alarms.on(TEMPLATE, "Failures")
                        .map(alarm -> Alarms.dimension(alarm, "function").text())
                        .filter(name -> (name + "Function").equalsIgnoreCase(function));
        assertThat(watched).allSatisfy(name -> assertThat(source).contains('"' + name + '"'));
    }

    @Test
    void readExactlyTheVariablesThatTheTemplateSets() {
        var read =
                Code.sources("shared/store", "functions")
                        .filter(file -> file.toString().endsWith("Settings.java"))
                        .flatMap(file -> Code.find(VARIABLE, file))
                        .map(found -> found.group(1))
                        .distinct();
        var set =
                TEMPLATE.ofType(Template.FUNCTION).values().stream()
                        .flatMap(
                                f -> f.get("Environment", "Variables").children().keySet().stream())
                        .distinct()
                        .toList();
        assertThat(read).containsExactlyInAnyOrderElementsOf(set);
    }

    @Test
    void readTheProcessOnlyThroughTheHost() {
        assertThat(Code.sources("shared/domain", "shared/edge", "shared/store", "functions"))
                .isNotEmpty()
                .filteredOn(file -> Code.read(file).contains("System.getenv"))
                .extracting(file -> file.getFileName().toString())
                .containsExactly("Host.java");
    }

    private static Path source(Part properties) {
        String type = properties.get("Handler").text().split("::", -1)[0];
        return Code.sources("functions")
                .filter(file -> file.endsWith(Path.of(type.replace('.', '/') + ".java")))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no source for " + type));
    }
}
