package io.mingce.local;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;

import java.util.Locale;
import java.util.Objects;
import java.util.ResourceBundle;
import java.util.stream.Stream;

class HelpTest {

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh"})
    void explainsEveryCommandAndWhatItTakes(String language) {
        Stream<CommandLine> commands = help(language).getSubcommands().values().stream();

        assertThat(commands.flatMap(HelpTest::explanations))
                .isNotEmpty()
                .noneMatch(String::isBlank);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "serve", "token", "clock", "outbox", "verify", "import", "preview", "match",
                "invoke"
            })
    void explainsInChineseWhatItExplainsInEnglish(String command) {
        var english = explanations(command("en", command));
        var chinese = explanations(command("zh", command)).toList();

        assertThat(english).doesNotContainAnyElementsOf(chinese);
    }

    private static CommandLine command(String language, String name) {
        return Objects.requireNonNull(help(language).getSubcommands().get(name));
    }

    private static CommandLine help(String language) {
        var control =
                ResourceBundle.Control.getNoFallbackControl(
                        ResourceBundle.Control.FORMAT_PROPERTIES);
        return new CommandLine(Main.commands())
                .setResourceBundle(
                        ResourceBundle.getBundle(
                                "io.mingce.local.help", Locale.of(language), control));
    }

    private static Stream<String> explanations(CommandLine command) {
        return Stream.concat(
                Stream.of(String.join("", command.getCommandSpec().usageMessage().description())),
                command.getCommandSpec().args().stream()
                        .map(ArgSpec::description)
                        .map(lines -> String.join("", lines)));
    }
}
