package io.mingce.segment;

import io.mingce.customer.TagName;

import java.util.Optional;

/// Name of a segment, for example `marketing-high-value`; written as the name of a tag is.
public record SegmentName(String value) implements Comparable<SegmentName> {

    /// @throws IllegalArgumentException where it is not in its canonical form
    public SegmentName {
        if (TagName.of(value).map(TagName::value).filter(value::equals).isEmpty()) {
            throw new IllegalArgumentException("not the name of a segment");
        }
    }

    /// The name that an untrusted text is; empty where it is none.
    public static Optional<SegmentName> of(String text) {
        return TagName.of(text).map(TagName::value).map(SegmentName::new);
    }

    @Override
    public int compareTo(SegmentName other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
