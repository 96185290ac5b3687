package io.mingce.local;

import io.mingce.cleaning.Cleaner;
import io.mingce.cleaning.DateOrder;
import io.mingce.identity.Token;
import io.mingce.imports.PreviewFile;
import io.mingce.local.refusal.Refusal;
import io.mingce.matching.MatchCustomer;
import io.mingce.matching.MatchWeights;
import io.mingce.memory.MemoryCustomers;
import io.mingce.memory.MemoryIdentifiers;
import io.mingce.memory.MemoryReviewCases;
import io.mingce.memory.MemorySuppressions;
import io.mingce.registration.RegisterCustomers;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;

/// `mingce preview FILE`: what an import would come to; needs no server and writes nothing.
@Command(name = "preview", mixinStandardHelpOptions = true)
final class PreviewCommand implements Callable<Integer> {

    @Parameters(paramLabel = "FILE", descriptionKey = "FILE")
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
        Map<DateOrder, RegisterCustomers> register = throwAway();
        Progress progress = Progress.onTerminal();
        Map<String, Object> report =
                new PreviewFile(
                                order -> Objects.requireNonNull(register.get(order)),
                                Clock.systemUTC())
                        .preview(file, channel, progress::rows);
        progress.end();
        Terminal.OUT.println(json ? Summary.json(report) : Summary.text(report));
        return report.containsKey("problem") ? 1 : 0;
    }

    /// A register that keeps nothing, whatever the order in which the file writes its dates.
    private static Map<DateOrder, RegisterCustomers> throwAway() {
        var identifiers = new MemoryIdentifiers();
        var customers = new MemoryCustomers();
        var cases = new MemoryReviewCases();
        var matching = new MatchCustomer(MatchWeights.shipped());
        Map<DateOrder, RegisterCustomers> byOrder = new EnumMap<>(DateOrder.class);
        for (DateOrder order : DateOrder.values()) {
            byOrder.put(
                    order,
                    new RegisterCustomers(
                            new Cleaner(order)::clean,
                            matching,
                            (kind, value) -> new Token(kind.label() + ":" + value),
                            identifiers,
                            customers,
                            cases,
                            new MemorySuppressions(),
                            ZoneOffset.ofHours(8)));
        }
        return byOrder;
    }
}
