package io.mingce.registration;

import io.mingce.cleaning.Cleaned;
import io.mingce.cleaning.RawRecord;

import java.time.LocalDate;

/// Turns raw texts into values that cannot be wrong.
@FunctionalInterface
public interface Cleaning {

    /// Cleans one record; does not fail, whatever is in it.
    ///
    /// @param today by which a birth date or an age is judged
    Cleaned clean(RawRecord raw, LocalDate today);
}
