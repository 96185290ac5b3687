package io.mingce.local.probe;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.S3Event;
import com.amazonaws.services.lambda.runtime.events.models.s3.S3EventNotification.S3ObjectEntity;

import io.mingce.store.Host;

import java.util.Objects;

/// Sends each line of a dropped file to the queue, and fails for a file that is called `fail`.
public final class DroppedHandler implements RequestHandler<S3Event, String> {

    private final Host host = Host.current();
    private final String queue = Objects.requireNonNull(host.environment().get("LINES_QUEUE_URL"));

    @Override
    public String handleRequest(S3Event event, Context context) {
        event.getRecords()
                .forEach(record -> {
                    S3ObjectEntity object = record.getS3().getObject();
                    if (object.getKey().endsWith("/fail")) {
                        throw new IllegalStateException("told to");
                    }
                    String bucket = record.getS3().getBucket().getName();
                    host.clients()
                            .s3()
                            .getObjectAsBytes(b -> b.bucket(bucket).key(object.getUrlDecodedKey()))
                            .asUtf8String()
                            .lines()
                            .forEach(line -> send(object.getUrlDecodedKey(), line));
                });
        return "done";
    }

    private void send(String key, String line) {
        host.clients().sqs().sendMessage(b -> b.queueUrl(queue).messageBody(key + "|" + line));
    }
}
