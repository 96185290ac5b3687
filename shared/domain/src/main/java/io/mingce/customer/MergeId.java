package io.mingce.customer;

/// Id of a merge: the same customers merged from the same states always have the same one, so that a merge can be
/// repeated.
public record MergeId(String value) implements Comparable<MergeId> {

    /// The id of the merge in which `from`, as stored at `version`, goes into `into`.
    public static MergeId of(CustomerId from, CustomerId into, long version) {
        var text = from.value() + "\u001f" + into.value() + "\u001f" + version;
        return new MergeId(CustomerId.from(new SourceId(text), 0).value());
    }

    @Override
    public int compareTo(MergeId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
