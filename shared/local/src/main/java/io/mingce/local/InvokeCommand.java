package io.mingce.local;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.mingce.local.functions.InvocationFailed;
import io.mingce.local.functions.LocalFunction;
import io.mingce.local.functions.Traces;
import io.mingce.local.refusal.Refusal;
import io.mingce.local.template.TemplateReader;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;

/// `mingce invoke FUNCTION EVENT`: runs one function once and prints its answer.
@Command(name = "invoke", mixinStandardHelpOptions = true)
final class InvokeCommand implements Callable<Integer> {

    @Parameters(index = "0", paramLabel = "FUNCTION", descriptionKey = "FUNCTION")
    private String function = "";

    @Parameters(index = "1", paramLabel = "EVENT", descriptionKey = "EVENT")
    private Path event = Path.of("");

    @Option(names = "--data", paramLabel = "DIR")
    private @Nullable Path data;

    @Mixin private TemplateOptions template = new TemplateOptions();

    @Override
    public Integer call() throws InterruptedException {
        byte[] json = read(event);
        try (Runner runner =
                new Runner(
                        new TemplateReader(template.file(), template.parameters()).read(),
                        Optional.ofNullable(data))) {
            LocalFunction wanted =
                    runner.function(function)
                            .or(() -> runner.function(function + "Function"))
                            .orElseThrow(() ->
                                    new Refusal(
                                            "模板中没有函数 " + function + "。",
                                            "The template has no function " + function + "."));
            Terminal.OUT.println(new String(wanted.invoke(json), UTF_8));
            return 0;
        } catch (InvocationFailed e) {
            System.err.println(e.getMessage() + " " + Traces.of(e.getCause()));
            return 1;
        }
    }

    private static byte[] read(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new Refusal("无法读取 " + file + "。", file + " cannot be read.", e);
        }
    }
}
