package io.mingce.imports;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.mingce.store.files.Bucket;

import software.amazon.awssdk.auth.credentials.AnonymousCredentialsProvider;
import software.amazon.awssdk.core.ResponseInputStream;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.GetObjectRequest;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.presigner.S3Presigner;

import java.io.ByteArrayInputStream;
import java.util.HashMap;
import java.util.Map;

/// A bucket with what was dropped into it.
final class InboxS3 implements S3Client {

    final Map<String, byte[]> objects = new HashMap<>();

    void drop(String key, String text) {
        objects.put(key, text.getBytes(UTF_8));
    }

    DroppedFiles inbox() {
        var presigner =
                S3Presigner.builder()
                        .region(Region.EU_WEST_1)
                        .credentialsProvider(AnonymousCredentialsProvider.create())
                        .build();
        return new BucketInbox(new Bucket(this, presigner, "mingce-files"));
    }

    @Override
    public ResponseInputStream<GetObjectResponse> getObject(GetObjectRequest request) {
        byte[] content = objects.get(request.key());
        if (content == null) {
            throw NoSuchKeyException.builder().message("gone").build();
        }
        return new ResponseInputStream<>(
                GetObjectResponse.builder().build(), new ByteArrayInputStream(content));
    }

    @Override
    public String serviceName() {
        return "s3";
    }

    @Override
    public void close() {}
}
