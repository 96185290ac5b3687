package io.mingce.edge;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.events.CloudWatchLogsEvent;

import io.mingce.failure.TryAgain;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;

/// Reads what a subscription to a log group delivers: JSON, packed by gzip, in base64.
public final class LogLines {

    private static final Logger LOG = LoggerFactory.getLogger(LogLines.class);

    /// Unpacked; CloudWatch sends at most 1 MB packed.
    private static final int MOST_BYTES = 16 << 20;

    private record Delivered(String messageType, List<Line> logEvents) {}

    private record Line(String message) {}

    private LogLines() {}

    /// Works off the lines of the event, all at once.
    ///
    /// @throws EventFailed where that fails; Lambda tries the event again, at last the failure destination has it
    public static void whole(
            CloudWatchLogsEvent event, Context context, Consumer<List<String>> work) {
        Logs.within(
                context,
                "",
                () -> {
                    attempt(event, work);
                    return event;
                });
    }

    private static void attempt(CloudWatchLogsEvent event, Consumer<List<String>> work) {
        try {
            work.accept(of(event));
        } catch (TryAgain again) {
            LOG.warn("lines are left for another try", again);
            throw new EventFailed(again);
        } catch (RuntimeException failure) { // Its message must not reach the runtime's log.
            LOG.error("lines failed", failure);
            throw new EventFailed(failure);
        }
    }

    /// The lines of the event in its order; none where CloudWatch only tries whether it may call.
    public static List<String> of(CloudWatchLogsEvent event) {
        byte[] packed = Base64.getDecoder().decode(event.getAwsLogs().getData());
        try (var in = new GZIPInputStream(new ByteArrayInputStream(packed))) {
            byte[] text = in.readNBytes(MOST_BYTES);
            Delivered delivered =
                    Json.readLenient(new String(text, StandardCharsets.UTF_8), Delivered.class);
            return delivered.messageType().equals("DATA_MESSAGE")
                    ? delivered.logEvents().stream().map(Line::message).toList()
                    : List.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
