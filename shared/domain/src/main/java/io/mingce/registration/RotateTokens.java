package io.mingce.registration;

import io.mingce.identity.TokenKeys;
import io.mingce.registration.RekeyWalks.Walk;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/// Changes the key that tokens are made under, while everything goes on: adds a new one, waits until everybody knows it,
/// indexes every customer under both, retires the old one, waits again, and takes what is left of it. See
/// [io.mingce.identity.BlindIndex] for why in this order. Every step can be repeated; whoever comes next goes on.
public final class RotateTokens {

    private final TokenKeys keys;
    private final RekeyWalks walks;
    private final RekeyIndex rekey;
    private final Duration pace;
    private final InstantSource clock;

    /// How far a change of keys is.
    public enum Stage {
        /// No change is under way.
        AT_REST,
        /// Not everybody knows yet.
        SETTLING,
        /// Customers are being indexed under the new key too.
        INDEXING,
        /// What is left of the old key is being taken away.
        CLEARING
    }

    /// @param pace pause after each page of some hundred customers: the work must not take the capacity of everybody else
    public RotateTokens(
            TokenKeys keys,
            RekeyWalks walks,
            RekeyIndex rekey,
            Duration pace,
            InstantSource clock) {
        this.keys = keys;
        this.walks = walks;
        this.rekey = rekey;
        this.pace = pace;
        this.clock = clock;
    }

    /// Begins a change, where none is under way.
    ///
    /// @return whether this began one
    public boolean begin() {
        if (advance(() -> false) != Stage.AT_REST) {
            return false;
        }
        keys.add(keys.all().getLast().version() + 1, clock.instant());
        return true;
    }

    /// Goes on with the change that is under way, if any.
    ///
    /// @param more whether there is time for another page
    /// @return where it is now
    public Stage advance(BooleanSupplier more) {
        List<TokenKeys.Key> all = keys.all();
        List<TokenKeys.Key> inUse = all.stream().filter(key -> key.retired().isEmpty()).toList();
        if (inUse.size() > 1) {
            TokenKeys.Key newest = inUse.getLast();
            if (!settled(newest.since())) {
                return Stage.SETTLING;
            }
            if (!walked("to-" + newest.version(), more)) {
                return Stage.INDEXING;
            }
            Instant now = clock.instant();
            inUse.stream()
                    .filter(key -> key.version() < newest.version())
                    .forEach(key -> keys.retire(key.version(), now));
            return Stage.SETTLING;
        }
        for (TokenKeys.Key key : all) {
            Optional<Instant> retired = key.retired();
            if (retired.isPresent() && !walks.find(without(key)).done()) {
                if (!settled(retired.get())) {
                    return Stage.SETTLING;
                }
                if (!walked(without(key), more)) {
                    return Stage.CLEARING;
                }
            }
        }
        return Stage.AT_REST;
    }

    private static String without(TokenKeys.Key key) {
        return "without-" + key.version();
    }

    private boolean settled(Instant since) {
        return !clock.instant().isBefore(since.plus(TokenKeys.SETTLE));
    }

    private boolean walked(String name, BooleanSupplier more) {
        Walk walk = walks.find(name);
        while (!walk.done() && more.getAsBoolean()) {
            walk = walk.walked(rekey.page(walk.after()));
            walks.save(walk);
            LockSupport.parkNanos(pace.toNanos());
        }
        return walk.done();
    }
}
