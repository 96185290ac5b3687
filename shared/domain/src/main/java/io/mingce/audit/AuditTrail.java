package io.mingce.audit;

/// Where accesses are noted.
@FunctionalInterface
public interface AuditTrail {

    /// Notes an access. When this returns the note is stored for good: whoever shows data calls this first.
    ///
    /// @throws io.mingce.failure.TryAgain where it could not be stored; then nothing may be shown
    void note(Access access);
}
