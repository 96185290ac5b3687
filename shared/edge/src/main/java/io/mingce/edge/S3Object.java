package io.mingce.edge;

/// One object that appeared in a bucket.
///
/// @param key decoded
/// @param versionId empty where the bucket keeps no versions
/// @param size bytes
/// @param sequencer hexadecimal; orders events of one key, shorter ones padded with zeros on the right
public record S3Object(
        String bucket, String key, String versionId, String eTag, long size, String sequencer) {

    /// Without the key: a person may have put a name into it.
    @Override
    public String toString() {
        return "S3Object[" + bucket + ", " + eTag + ", " + size + " bytes]";
    }
}
