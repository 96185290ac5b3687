package io.mingce.edge;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.events.S3Event;
import com.amazonaws.services.lambda.runtime.events.models.s3.S3EventNotification.S3EventNotificationRecord;

import io.mingce.failure.TryAgain;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;

/// Reads notifications of S3.
public final class S3Objects {

    private static final Logger LOG = LoggerFactory.getLogger(S3Objects.class);

    private S3Objects() {}

    /// Works off the objects of the event in its order.
    ///
    /// @throws EventFailed where one fails; Lambda tries the event again, at last the failure destination has it
    public static void each(S3Event event, Context context, Consumer<S3Object> work) {
        for (S3Object object : of(event)) {
            Logs.within(
                    context,
                    object.versionId(),
                    () -> {
                        attempt(object, work);
                        return object;
                    });
        }
    }

    private static void attempt(S3Object object, Consumer<S3Object> work) {
        try {
            work.accept(object);
        } catch (TryAgain again) {
            LOG.warn("object is left for another try", again);
            throw new EventFailed(again);
        } catch (RuntimeException failure) { // Its message must not reach the runtime's log.
            LOG.error("object failed", failure);
            throw new EventFailed(failure);
        }
    }

    /// The objects of the event in its order. Keys arrive form-encoded: `+` is a blank, `%2B` a plus.
    public static List<S3Object> of(S3Event event) {
        return event.getRecords().stream().map(S3Objects::object).toList();
    }

    private static S3Object object(S3EventNotificationRecord notified) {
        var bucket = notified.getS3().getBucket();
        var object = notified.getS3().getObject();
        Long size = object.getSizeAsLong();
        return new S3Object(
                bucket.getName(),
                URLDecoder.decode(object.getKey(), StandardCharsets.UTF_8),
                orBlank(object.getVersionId()),
                orBlank(object.geteTag()),
                size == null ? 0 : size,
                orBlank(object.getSequencer()));
    }

    private static String orBlank(@Nullable String text) {
        return text == null ? "" : text;
    }
}
