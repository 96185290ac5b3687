package io.mingce.local;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.util.Locale;
import java.util.concurrent.Callable;

/// `mingce token ROLE`: a bearer token for the running server, alone on the last line.
@Command(name = "token", mixinStandardHelpOptions = true)
final class TokenCommand implements Callable<Integer> {

    /// The Cognito groups that the template declares.
    enum Role {
        SALES,
        SERVICE,
        MANAGER,
        PRIVACY,
        ADMIN;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    @Parameters(paramLabel = "ROLE", descriptionKey = "ROLE")
    private Role role = Role.SERVICE;

    @Option(names = "--user", defaultValue = "boss", paramLabel = "NAME")
    private String user = "boss";

    @Override
    public Integer call() {
        Terminal.OUT.println(
                Control.token(RunFile.newest(RunFile.folder()), role.toString(), user));
        return 0;
    }
}
