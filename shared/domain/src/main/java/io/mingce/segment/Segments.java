package io.mingce.segment;

import java.util.List;
import java.util.Optional;

/// The segments of a deployment: those shipped, as far as nothing was saved of the same name, and those saved.
public interface Segments {

    /// All of them, the shipped ones as they are in the table, then those of the deployment by name. One request.
    List<Segment.Version> all();

    /// The segment of this name. One request.
    Optional<Segment.Version> find(SegmentName name);

    /// Puts a segment into force.
    ///
    /// @param next of one version more than the one in force, or 1
    /// @return whether it did; if not, somebody else saved or removed it meanwhile
    boolean save(Segment.Version next);

    /// Takes a segment away, a shipped one too.
    ///
    /// @param version the one in force
    /// @return whether it did; if not, somebody else saved or removed it meanwhile
    boolean remove(SegmentName name, int version);
}
