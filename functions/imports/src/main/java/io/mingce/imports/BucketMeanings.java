package io.mingce.imports;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;

import io.mingce.cleaning.Column;
import io.mingce.store.files.Bucket;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;

/// Meanings as JSON in the bucket, `mappings/{channel}.json`: `{"会员号": "EXTERNAL_ID", …}`. One request per file
/// that is dropped.
final class BucketMeanings implements Meanings {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Bucket bucket;

    BucketMeanings(Bucket bucket) {
        this.bucket = bucket;
    }

    /// @throws UncheckedIOException where the mapping is not of this form; it says nothing about customers
    @Override
    public Map<String, Column> of(String channel) {
        Optional<InputStream> mapping = bucket.read("mappings/" + channel + ".json", null);
        if (mapping.isEmpty()) {
            return Map.of();
        }
        try (InputStream in = mapping.get()) {
            return JSON.readValue(in, new TypeReference<Map<String, Column>>() {});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
