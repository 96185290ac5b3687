package io.mingce.packaged;

import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.api.client.AWSLambda;
import com.amazonaws.services.lambda.runtime.serialization.PojoSerializer;

import software.amazon.awssdk.utilslite.SdkInternalThreadLocal;

import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A function in a JVM of its own, as Lambda starts it: the runtime client, the jar, the environment and nothing else.
final class LambdaProcess implements AutoCloseable {

    private final RuntimeApi api;
    private final Process process;

    /// @param code the jar, or a folder of classes
    /// @param timeout of which the function is told; whoever asks waits a minute, however long it is
    /// @param log where its output goes
    LambdaProcess(
            String handler,
            Path code,
            int memoryMb,
            Duration timeout,
            Map<String, String> environment,
            Path log)
            throws IOException {
        if (!Files.exists(code)) {
            throw new AssertionError(code + " is missing: mvn package builds it");
        }
        api = new RuntimeApi(timeout);
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(
                List.of(
                        "-XX:+UseSerialGC",
                        "-XX:-UsePerfData",
                        "-Xshare:auto",
                        "-Djava.net.preferIPv4Stack=true",
                        "--enable-native-access=ALL-UNNAMED"));
        // Lambda leaves the rest to the JVM itself.
        command.add("-Xmx" + memoryMb * 85 / 100 + "m");
        command.addAll(List.of("-cp", code + File.pathSeparator + runtime()));
        command.addAll(List.of(AWSLambda.class.getName(), handler));
        var builder = new ProcessBuilder(command);
        builder.environment().clear();
        builder.environment().putAll(lambda(handler, memoryMb));
        builder.environment().putAll(environment);
        process = builder.redirectErrorStream(true).redirectOutput(log.toFile()).start();
        var _ = process.onExit().thenAccept(p -> api.stop("the process ended: " + p.exitValue()));
    }

    RuntimeApi.Answer invoke(String event) {
        try {
            return (RuntimeApi.Answer) api.invoke(event).get(60, TimeUnit.SECONDS);
        } catch (InterruptedException | ExecutionException | TimeoutException e) {
            throw new AssertionError("no answer", e);
        }
    }

    private Map<String, String> lambda(String handler, int memoryMb) {
        return Map.ofEntries(
                Map.entry("AWS_LAMBDA_RUNTIME_API", api.address()),
                Map.entry("AWS_LAMBDA_INITIALIZATION_TYPE", "snap-start"),
                Map.entry("AWS_LAMBDA_FUNCTION_NAME", "packaged"),
                Map.entry("AWS_LAMBDA_FUNCTION_VERSION", "1"),
                Map.entry("AWS_LAMBDA_FUNCTION_MEMORY_SIZE", Integer.toString(memoryMb)),
                Map.entry("AWS_LAMBDA_LOG_FORMAT", "JSON"),
                Map.entry("_HANDLER", handler),
                Map.entry("LAMBDA_TASK_ROOT", "/var/task"),
                Map.entry("AWS_REGION", "us-east-1"),
                Map.entry("AWS_ACCESS_KEY_ID", "local"),
                Map.entry("AWS_SECRET_ACCESS_KEY", "local"),
                Map.entry("AWS_SESSION_TOKEN", "local"),
                Map.entry("LANG", "en_US.UTF-8"),
                Map.entry("TZ", ":UTC"));
    }

    private static String runtime() {
        return Stream.of(
                        AWSLambda.class,
                        RequestHandler.class,
                        PojoSerializer.class,
                        SdkInternalThreadLocal.class)
                .map(LambdaProcess::jar)
                .distinct()
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static String jar(Class<?> type) {
        try {
            return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI())
                    .toString();
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        process.destroyForcibly().onExit().join();
        api.close();
    }
}
