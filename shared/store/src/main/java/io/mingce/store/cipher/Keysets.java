package io.mingce.store.cipher;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.Parameters;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import com.google.crypto.tink.prf.PredefinedPrfParameters;
import com.google.crypto.tink.prf.Prf;
import com.google.crypto.tink.prf.PrfConfig;
import com.google.crypto.tink.prf.PrfSet;

import org.crac.Context;
import org.crac.Resource;
import org.jspecify.annotations.Nullable;

import software.amazon.awssdk.core.exception.SdkException;

import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/// The two keysets of the process, opened on first use: one wraps the customers' data keys, one makes tokens. Two
/// KMS calls per process, whatever it does. A SnapStart snapshot holds no key: they are dropped before and opened
/// again after it.
///
/// Which keys tokens are made under changes while processes run, see [io.mingce.identity.BlindIndex]. So the records are
/// looked at again after [#FRESH], one request, and a KMS call where there is a new key; a process that cannot do that for
/// [#STALE] stops working rather than go on with keys that nobody may use any more.
public final class Keysets implements Resource {

    /// How long a process relies on what it knows.
    static final Duration FRESH = Duration.ofMinutes(5);

    /// After that it knows of every change, or does not work.
    public static final Duration STALE = Duration.ofMinutes(10);

    static final String WRAP = "keyset#wrap";
    static final String TOKEN = "keyset#token";
    static final Parameters TOKEN_KIND = PredefinedPrfParameters.HMAC_SHA256_PRF;

    /// A key that tokens are made under.
    record TokenKey(int version, Prf prf, boolean retired) {}

    /// The keysets, in the clear.
    ///
    /// @param wrap wraps data keys
    /// @param tokens oldest first
    /// @param at when the records were read
    record Opened(Aead wrap, List<TokenKey> tokens, Instant at) {

        /// The keys in use, oldest first; one at least.
        List<TokenKey> inUse() {
            return tokens.stream().filter(key -> !key.retired()).toList();
        }

        private Optional<TokenKey> find(int version) {
            return tokens.stream().filter(key -> key.version() == version).findFirst();
        }
    }

    private final KeysetRecords records;
    private final InstantSource clock;
    private volatile @Nullable Opened opened;

    private Keysets(KeysetRecords records, InstantSource clock) {
        this.records = records;
        this.clock = clock;
    }

    /// Keysets that follow the snapshots of `context`, which must be strongly held by the caller as long as the
    /// keysets are.
    public static Keysets of(
            KeysetRecords records, InstantSource clock, Context<Resource> context) {
        var keysets = new Keysets(records, clock);
        context.register(keysets);
        return keysets;
    }

    Opened get() {
        Opened now = opened;
        return now != null && younger(now, FRESH) ? now : renewed();
    }

    private synchronized Opened renewed() {
        Opened now = opened;
        if (now != null && younger(now, FRESH)) {
            return now;
        }
        try {
            now = now == null ? open() : with(now.wrap(), now);
            opened = now;
            return now;
        } catch (SdkException e) {
            if (now != null && younger(now, STALE)) {
                return now;
            }
            throw e;
        }
    }

    private boolean younger(Opened than, Duration age) {
        return clock.instant().isBefore(than.at().plus(age));
    }

    private Opened open() {
        try {
            AeadConfig.register();
            PrfConfig.register();
            KeysetHandle wrap = records.open(WRAP, PredefinedAeadParameters.AES256_GCM);
            return with(wrap.getPrimitive(RegistryConfiguration.get(), Aead.class), null);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the keysets are not of the expected kinds", e);
        }
    }

    /// @param before whose keys need not be unwrapped again
    private Opened with(Aead wrap, @Nullable Opened before) {
        Instant at = clock.instant();
        List<TokenKey> tokens =
                records.versions(TOKEN, TOKEN_KIND).stream()
                        .map(version ->
                                new TokenKey(
                                        version.number(),
                                        Optional.ofNullable(before)
                                                .flatMap(b -> b.find(version.number()))
                                                .map(TokenKey::prf)
                                                .orElseGet(
                                                        () -> prf(records.unwrap(TOKEN, version))),
                                        version.retired().isPresent()))
                        .toList();
        return new Opened(wrap, tokens, at);
    }

    private static Prf prf(KeysetHandle handle) {
        try {
            PrfSet prfs = handle.getPrimitive(RegistryConfiguration.get(), PrfSet.class);
            return Objects.requireNonNull(prfs.getPrfs().get(prfs.getPrimaryId()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the keysets are not of the expected kinds", e);
        }
    }

    /// Loads the classes that encryption needs, with throw-away keys, and drops our own.
    @Override
    public void beforeCheckpoint(Context<? extends Resource> context)
            throws GeneralSecurityException {
        AeadConfig.register();
        PrfConfig.register();
        Aead wrap =
                KeysetHandle.generateNew(
                                PredefinedAeadParameters.AES256_GCM, RegistryConfiguration.get())
                        .getPrimitive(RegistryConfiguration.get(), Aead.class);
        Prf token = prf(KeysetHandle.generateNew(TOKEN_KIND, RegistryConfiguration.get()));
        DataKey key = DataKey.make("prime", wrap).stored();
        key.aead(wrap).encrypt(token.compute(new byte[1], 16), new byte[1]);
        opened = null;
    }

    @Override
    public void afterRestore(Context<? extends Resource> context) {
        get();
    }
}
