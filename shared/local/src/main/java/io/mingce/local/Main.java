package io.mingce.local;

import io.mingce.local.refusal.Refusal;

import picocli.CommandLine;

import java.util.ResourceBundle;

/// The entry of `mingce`.
@CommandLine.Command(
        name = "mingce",
        resourceBundle = "io.mingce.local.help",
        mixinStandardHelpOptions = true,
        subcommands = {ServeCommand.class})
public final class Main {

    private Main() {}

    public static void main(String[] args) {
        // Without it every answer of the JDK's HTTP server waits 40 ms for the other side's acknowledgement.
        System.setProperty("sun.net.httpserver.nodelay", "true");
        System.exit(run(args));
    }

    static int run(String... args) {
        return new CommandLine(new Main())
                .setResourceBundle(ResourceBundle.getBundle("io.mingce.local.help"))
                .setExecutionExceptionHandler(Main::explain)
                .execute(args);
    }

    private static int explain(
            Exception thrown, CommandLine command, CommandLine.ParseResult parsed) throws Exception {
        if (thrown instanceof Refusal refusal) {
            command.getErr().println(refusal.sentence());
            return 1;
        }
        throw thrown;
    }
}
