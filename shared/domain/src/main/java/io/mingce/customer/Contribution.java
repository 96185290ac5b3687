package io.mingce.customer;

/// What a source record did to the customer it came to, and what only that customer let us see in it. Decided once,
/// when it comes in, and kept, so that a repetition is told the same whatever has come in since.
///
/// @param unusualAmount whether its amount was far above what was usual for the customer, see [Spending]
public record Contribution(Effect effect, boolean unusualAmount) {

    public static final Contribution CREATED = new Contribution(Effect.CREATED, false);
    public static final Contribution MERGED = new Contribution(Effect.MERGED, false);
    public static final Contribution UNCHANGED = new Contribution(Effect.UNCHANGED, false);

    /// What it did.
    public enum Effect {
        /// It made the customer.
        CREATED,
        /// It told something new about a customer we knew.
        MERGED,
        /// It told nothing new.
        UNCHANGED
    }

    /// The same, its amount having been found unusual.
    public Contribution ofUnusualAmount() {
        return new Contribution(effect, true);
    }
}
