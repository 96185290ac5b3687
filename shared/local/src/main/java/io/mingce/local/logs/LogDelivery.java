package io.mingce.local.logs;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;

import io.mingce.local.functions.AsyncInvocation;
import io.mingce.local.functions.Workers;
import io.mingce.local.template.LocalNames;
import io.mingce.local.template.Trigger;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.zip.GZIPOutputStream;

/// Hands lines of a log group to a function, as a subscription of CloudWatch Logs does: those that fit the pattern,
/// some at a time, packed by gzip, in base64.
public final class LogDelivery implements AutoCloseable {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final Duration PAUSE = Duration.ofMillis(200);
    private static final int MOST = 1000;

    private record Line(long id, long timestamp, String message) {}

    private final Trigger.LogLines trigger;
    private final AsyncInvocation function;
    private final InstantSource clock;
    private final LinePattern pattern;
    private final BlockingQueue<Line> lines = new LinkedBlockingQueue<>();
    private final AtomicLong ids = new AtomicLong();
    private final Workers workers = new Workers();

    /// @throws IllegalArgumentException where the pattern is more than [LinePattern] knows
    public LogDelivery(Trigger.LogLines trigger, AsyncInvocation function, InstantSource clock) {
        this.trigger = trigger;
        this.function = function;
        this.clock = clock;
        this.pattern = new LinePattern(trigger.pattern());
    }

    /// Begins to deliver.
    public void start() {
        workers.keep(this::run);
    }

    /// A line was written to a log group.
    public void written(String group, String line) {
        if (group.equals(trigger.group()) && pattern.fits(line)) {
            lines.add(new Line(ids.incrementAndGet(), clock.instant().toEpochMilli(), line));
        }
    }

    private void run() throws InterruptedException {
        while (!workers.stopping() || !lines.isEmpty()) {
            Line first = lines.poll(PAUSE.toMillis(), TimeUnit.MILLISECONDS);
            if (first != null) {
                var batch = new ArrayList<>(List.of(first));
                lines.drainTo(batch, MOST);
                function.run(event(batch));
            }
        }
    }

    private byte[] event(List<Line> batch) {
        var data = MAPPER.createObjectNode();
        data.put("messageType", "DATA_MESSAGE");
        data.put("owner", LocalNames.ACCOUNT);
        data.put("logGroup", trigger.group());
        data.put("logStream", "local");
        data.putArray("subscriptionFilters").add(trigger.name());
        var events = data.putArray("logEvents");
        for (Line line : batch) {
            events.addObject()
                    .put("id", String.format(Locale.ROOT, "%056d", line.id()))
                    .put("timestamp", line.timestamp())
                    .put("message", line.message());
        }
        var event = MAPPER.createObjectNode();
        try {
            event.putObject("awslogs").put("data", packed(MAPPER.writeValueAsString(data)));
            return MAPPER.writeValueAsBytes(event);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String packed(String text) {
        var bytes = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(bytes)) {
            gzip.write(text.getBytes(UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Base64.getEncoder().encodeToString(bytes.toByteArray());
    }

    /// Delivers what was written, then ends.
    @Override
    public void close() {
        workers.close();
    }
}
