package io.mingce.intake;

import io.mingce.cleaning.Finding;

import java.util.List;

/// Lets a submission into the register.
@FunctionalInterface
public interface Registration {

    /// Registers `submission`, once however often it is called with an equal [Submission#identity()].
    Answer register(Submission submission);

    /// What became of it. Says nothing about whether the customer was known.
    sealed interface Answer {

        /// It is in the register, now or from before.
        ///
        /// @param sourceId id of the source record
        record Received(String sourceId) implements Answer {}

        /// Cleaning could not accept a value.
        ///
        /// @param findings those of severity `REJECTED` at least
        record Unusable(List<Finding> findings) implements Answer {}

        /// The same idempotency key came before, with other [Submission#content()].
        record KeyReused() implements Answer {}
    }
}
