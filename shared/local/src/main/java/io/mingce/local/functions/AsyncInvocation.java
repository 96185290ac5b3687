package io.mingce.local.functions;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.util.RawValue;

import io.mingce.local.template.LocalNames;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

/// Lambda's asynchronous invocation: tried again after a failure, at last handed to the failure destination. AWS
/// waits one minute, then two; here it is seconds.
///
/// @param failures the queue that is told
public record AsyncInvocation(
        LocalFunction function, Optional<Consumer<String>> failures, InstantSource clock) {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final Duration PAUSE = Duration.ofSeconds(1);

    /// Returns when the event was handled or given up.
    public void run(byte[] event) throws InterruptedException {
        int attempts = function.declared().retries() + 1;
        for (int attempt = 1; attempt <= attempts; attempt++) {
            try {
                function.invoke(event);
                return;
            } catch (InvocationFailed e) {
                if (attempt == attempts) {
                    giveUp(event, attempt, e);
                } else {
                    Thread.sleep(PAUSE.multipliedBy(attempt));
                }
            }
        }
    }

    private void giveUp(byte[] event, int attempts, InvocationFailed failure) {
        ObjectNode message = MAPPER.createObjectNode();
        message.put("version", "1.0");
        message.put("timestamp", clock.instant().toString());
        message.putObject("requestContext")
                .put("requestId", UUID.randomUUID().toString())
                .put(
                        "functionArn",
                        LocalNames.arn("lambda", "function:" + function.declared().id() + ":live"))
                .put("condition", "RetriesExhausted")
                .put("approximateInvokeCount", attempts);
        message.putRawValue(
                "requestPayload", new RawValue(new String(event, StandardCharsets.UTF_8)));
        message.putObject("responseContext")
                .put("statusCode", 200)
                .put("executedVersion", "$LATEST")
                .put("functionError", "Unhandled");
        Throwable cause = failure.getCause();
        message.putObject("responsePayload")
                .put(
                        "errorType",
                        cause == null ? failure.kind().name() : cause.getClass().getName());
        failures.ifPresent(queue -> queue.accept(text(message)));
    }

    private static String text(ObjectNode message) {
        try {
            return MAPPER.writeValueAsString(message);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
