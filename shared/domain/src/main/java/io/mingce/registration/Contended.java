package io.mingce.registration;

import io.mingce.failure.TryAgain;

import java.io.Serial;
import java.time.Duration;

/// Others kept changing the same customers at the same time; nothing is lost, a repetition finishes the rest.
public final class Contended extends TryAgain {

    @Serial private static final long serialVersionUID = 1L;

    /// @param records how many are not done
    public Contended(int records) {
        super(
                Duration.ofSeconds(1),
                records + " records are of customers that others keep changing",
                null);
    }
}
