package io.mingce.local;

import io.mingce.cleaning.Cleaner;
import io.mingce.identity.Token;
import io.mingce.imports.PreviewFile;
import io.mingce.local.refusal.Refusal;
import io.mingce.memory.MemoryCustomers;
import io.mingce.memory.MemoryIdentifiers;
import io.mingce.memory.MemoryReviewCases;
import io.mingce.registration.RegisterCustomers;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.concurrent.Callable;

/// `mingce preview FILE`: what an import would come to; needs no server and writes nothing.
@Command(name = "preview", mixinStandardHelpOptions = true)
final class PreviewCommand implements Callable<Integer> {

    @Parameters(paramLabel = "FILE")
    private Path file = Path.of("");

    @Option(names = "--channel", defaultValue = "crm", paramLabel = "CHANNEL")
    private String channel = "crm";

    @Option(names = "--json")
    private boolean json;

    @Override
    public Integer call() {
        if (!Files.isReadable(file)) {
            throw new Refusal("无法读取 " + file + "。", file + " cannot be read.");
        }
        var register =
                new RegisterCustomers(
                        new Cleaner()::clean,
                        (kind, value) -> new Token(kind.label() + ":" + value),
                        new MemoryIdentifiers(),
                        new MemoryCustomers(),
                        new MemoryReviewCases(),
                        ZoneOffset.ofHours(8));
        Progress progress = Progress.onTerminal();
        Map<String, Object> report =
                new PreviewFile(register, Clock.systemUTC())
                        .preview(file, channel, progress::rows);
        progress.end();
        System.out.println(json ? Summary.json(report) : Summary.text(report));
        return report.containsKey("problem") ? 1 : 0;
    }
}
