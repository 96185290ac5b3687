package io.mingce.local;

import io.mingce.local.refusal.Language;
import io.mingce.local.refusal.Refusal;

import picocli.CommandLine;

import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.ResourceBundle;

/// The entry of `mingce`.
@CommandLine.Command(
        name = "mingce",
        resourceBundle = "io.mingce.local.help",
        mixinStandardHelpOptions = true,
        version = "Mingce 1.0",
        subcommands = {
            ServeCommand.class,
            TokenCommand.class,
            ClockCommand.class,
            OutboxCommand.class,
            VerifyCommand.class,
            ImportCommand.class,
            PreviewCommand.class,
            MatchCommand.class,
            InvokeCommand.class
        })
public final class Main {

    private Main() {}

    public static void main(String[] args) {
        // Without it every answer of the JDK's HTTP server waits 40 ms for the other side's
        // acknowledgement.
        System.setProperty("sun.net.httpserver.nodelay", "true");
        System.exit(run(args));
    }

    static int run(String... args) {
        var commands = new CommandLine(commands());
        // Who types -2d is to be shown what can be written, not told that there is no such option.
        Objects.requireNonNull(commands.getSubcommands().get("clock"))
                .setUnmatchedOptionsArePositionalParams(true);
        return commands.setResourceBundle(ResourceBundle.getBundle("io.mingce.local.help"))
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler(Main::explain)
                .execute(args);
    }

    static Object commands() {
        return new Main();
    }

    private static int explain(
            Exception thrown, CommandLine command, CommandLine.ParseResult parsed)
            throws Exception {
        if (thrown instanceof Refusal refusal) {
            command.getErr().println(refusal.sentence());
            return 1;
        }
        if (thrown instanceof UncheckedIOException unchecked) {
            String what = String.valueOf(unchecked.getCause());
            command.getErr()
                    .println(Language.say("读写文件失败：" + what, "Reading or writing failed: " + what));
            return 1;
        }
        throw thrown;
    }
}
