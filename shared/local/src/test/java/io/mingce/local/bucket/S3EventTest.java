package io.mingce.local.bucket;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.events.S3Event;
import com.amazonaws.services.lambda.runtime.events.models.s3.S3EventNotification.S3ObjectEntity;
import com.amazonaws.services.lambda.runtime.serialization.events.LambdaEventSerializers;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;

final class S3EventTest {

    @TempDir private Path folder = Path.of("");

    @ParameterizedTest
    @CsvSource({
        "inbox/crm/a.csv, inbox/crm/a.csv",
        "inbox/crm/客户 1.csv, inbox/crm/%E5%AE%A2%E6%88%B7+1.csv",
        "inbox/crm/a+b&c=d.csv, inbox/crm/a%2Bb%26c%3Dd.csv",
    })
    void encodesKeysAsS3Does(String key, String encoded) {
        assertThat(io.mingce.local.bucket.S3Event.encoded(key)).isEqualTo(encoded);
    }

    @Test
    void tellsSizeAndHashOfTheFile() throws IOException {
        Path file = Files.writeString(folder.resolve("x"), "hello");
        byte[] json =
                io.mingce.local.bucket.S3Event.of(
                        "bucket", "inbox/客户.csv", file, Instant.parse("2026-01-01T00:00:00Z"));
        S3Event event =
                LambdaEventSerializers.serializerFor(S3Event.class, S3Event.class.getClassLoader())
                        .fromJson(new ByteArrayInputStream(json));
        S3ObjectEntity object = event.getRecords().getFirst().getS3().getObject();
        assertThat(object.getUrlDecodedKey()).isEqualTo("inbox/客户.csv");
        assertThat(object.getSizeAsLong()).isEqualTo(5);
        assertThat(object.geteTag()).isEqualTo("5d41402abc4b2a76b9719d911017c592");
        assertThat(object.getSequencer()).isNotEmpty();
    }
}
