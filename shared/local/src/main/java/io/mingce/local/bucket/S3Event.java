package io.mingce.local.bucket;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.mingce.local.template.LocalNames;

import java.io.IOException;
import java.io.InputStream;
import java.net.URLEncoder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;

/// The event that S3 sends when an object was created.
final class S3Event {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private S3Event() {}

    static byte[] of(String bucket, String key, Path file, Instant now) throws IOException {
        ObjectNode event = MAPPER.createObjectNode();
        ObjectNode json = event.putArray("Records").addObject();
        json.put("eventVersion", "2.1");
        json.put("eventSource", "aws:s3");
        json.put("awsRegion", LocalNames.REGION);
        json.put("eventTime", now.toString());
        json.put("eventName", "ObjectCreated:Put");
        json.putObject("userIdentity").put("principalId", "local");
        json.putObject("requestParameters").put("sourceIPAddress", "127.0.0.1");
        ObjectNode s3 = json.putObject("s3");
        s3.put("s3SchemaVersion", "1.0");
        s3.putObject("bucket").put("name", bucket).put("arn", "arn:aws:s3:::" + bucket);
        s3.putObject("object")
                .put("key", encoded(key))
                .put("size", Files.size(file))
                .put("eTag", md5(file))
                .put("sequencer", sequencer(file));
        return MAPPER.writeValueAsBytes(event);
    }

    /// Form encoding, slashes kept: this is how S3 writes keys into events.
    static String encoded(String key) {
        return URLEncoder.encode(key, UTF_8).replace("%2F", "/");
    }

    private static String sequencer(Path file) throws IOException {
        return "%016X".formatted(Files.getLastModifiedTime(file).toMillis());
    }

    private static String md5(Path file) throws IOException {
        try {
            // The ETag of an object that was put in one piece.
            MessageDigest digest = MessageDigest.getInstance("MD5");
            try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
                in.transferTo(java.io.OutputStream.nullOutputStream());
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
