package io.mingce.rfm;

/// The borders in force.
public interface RfmBorders {

    /// Those saved last; the shipped ones where none were. One request.
    Borders latest();

    /// Puts borders into force.
    ///
    /// @param next of one version more than those in force
    /// @return whether it did; if not, somebody else saved some meanwhile
    boolean save(Borders next);
}
