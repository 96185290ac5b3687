package io.mingce.tagging;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cel.common.types.CelType;

import io.mingce.cleaning.Text;
import io.mingce.customer.TagClass;
import io.mingce.customer.TagName;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// What people read of the language is what the compiler takes.
class FactTest {

    private static final RuleCompiler COMPILER = new RuleCompiler();

    static List<Fact> facts() {
        return Fact.all();
    }

    @ParameterizedTest
    @MethodSource("facts")
    void hasAnExampleThatIsARuleAndSpeaksOfIt(Fact fact) {
        var rule =
                new TagRule(
                        new TagName("example"),
                        TagClass.CUSTOM,
                        new Text("例", "example"),
                        fact.example(),
                        Optional.empty(),
                        true);

        assertThat(COMPILER.compile(rule)).isInstanceOf(RuleCompiler.Compiled.class);
        String method = fact.name().replaceFirst("^.*\\.", ".").replaceFirst("\\(.*", "(");
        assertThat(fact.example()).contains(method);
    }

    @Test
    void noneOfTheLanguageIsLeftOut() {
        Set<String> declared =
                new RuleFunctions()
                        .declared().stream()
                                .flatMap(function ->
                                        function.overloads().stream()
                                                .map(overload ->
                                                        signature(
                                                                function.name(),
                                                                overload.parameterTypes())))
                                .collect(Collectors.toSet());

        assertThat(
                        Fact.all().stream()
                                .map(Fact::name)
                                .filter(name -> name.contains("("))
                                .map(FactTest::signature))
                .containsExactlyInAnyOrderElementsOf(declared);
    }

    /// As `orders.within/1`.
    private static String signature(String name, List<CelType> types) {
        return types.getFirst().name() + "." + name + "/" + (types.size() - 1);
    }

    private static String signature(String fact) {
        String given = fact.substring(fact.indexOf('(') + 1, fact.length() - 1);
        return fact.substring(0, fact.indexOf('('))
                + "/"
                + (given.isEmpty() ? 0 : given.split(",", -1).length);
    }
}
