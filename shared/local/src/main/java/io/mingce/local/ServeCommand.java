package io.mingce.local;

import io.mingce.local.refusal.Language;
import io.mingce.local.template.Template;
import io.mingce.local.template.TemplateReader;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;

/// `mingce serve`: runs everything until Ctrl-C.
@Command(name = "serve", mixinStandardHelpOptions = true)
final class ServeCommand implements Callable<Integer> {

    @Spec private @Nullable CommandSpec spec;

    @Option(names = "--public-port", defaultValue = "8080", paramLabel = "PORT")
    private int publicPort;

    @Option(names = "--staff-port", defaultValue = "8081", paramLabel = "PORT")
    private int staffPort;

    @Option(names = "--data", paramLabel = "DIR")
    private @Nullable Path data;

    @Option(names = "--template", defaultValue = "template.yaml", paramLabel = "FILE")
    private Path templateFile = Path.of("template.yaml");

    @Option(names = "--parameter", paramLabel = "NAME=VALUE")
    private Map<String, String> parameters = new LinkedHashMap<>();

    @Override
    public Integer call() throws InterruptedException {
        Template template = new TemplateReader(templateFile, parameters).read();
        Runner runner = new Runner(template, Optional.ofNullable(data));
        CountDownLatch stopped = new CountDownLatch(1);
        Runtime.getRuntime()
                .addShutdownHook(
                        new Thread(
                                () -> {
                                    runner.close();
                                    stopped.countDown();
                                }));
        runner.open(Map.of("PublicApi", publicPort, "StaffApi", staffPort));
        PrintWriter out = java.util.Objects.requireNonNull(spec).commandLine().getOut();
        out.println(Language.say("名册已就绪", "Mingce is up"));
        out.println("Mingce is ready");
        out.flush();
        stopped.await();
        return 0;
    }
}
