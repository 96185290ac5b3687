package io.mingce.edge;

import com.amazonaws.services.lambda.runtime.events.S3Event;
import com.amazonaws.services.lambda.runtime.events.models.s3.S3EventNotification.S3EventNotificationRecord;

import org.jspecify.annotations.Nullable;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// Reads notifications of S3.
public final class S3Objects {

    private S3Objects() {}

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
