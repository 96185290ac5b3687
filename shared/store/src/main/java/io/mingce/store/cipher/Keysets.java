package io.mingce.store.cipher;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.KeysetHandle;
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

import java.security.GeneralSecurityException;
import java.util.Objects;

/// The two keysets of the process, opened on first use: one wraps the customers' data keys, one makes tokens. Two
/// KMS calls per process, whatever it does. A SnapStart snapshot holds no key: they are dropped before and opened
/// again after it.
public final class Keysets implements Resource {

    /// The keysets, in the clear.
    ///
    /// @param wrap wraps data keys
    /// @param token hashes values; of the newest key
    /// @param tokenVersion place of that key in its keyset, from 1
    record Opened(Aead wrap, Prf token, int tokenVersion) {}

    private final KeysetRecords records;
    private volatile @Nullable Opened opened;

    private Keysets(KeysetRecords records) {
        this.records = records;
    }

    /// Keysets that follow the snapshots of `context`, which must be strongly held by the caller as long as the
    /// keysets are.
    public static Keysets of(KeysetRecords records, Context<Resource> context) {
        var keysets = new Keysets(records);
        context.register(keysets);
        return keysets;
    }

    Opened get() {
        Opened now = opened;
        if (now != null) {
            return now;
        }
        synchronized (this) {
            now = opened;
            if (now == null) {
                now = open();
                opened = now;
            }
            return now;
        }
    }

    private Opened open() {
        try {
            AeadConfig.register();
            PrfConfig.register();
            return opened(
                    records.open("keyset#wrap", PredefinedAeadParameters.AES256_GCM),
                    records.open("keyset#token", PredefinedPrfParameters.HMAC_SHA256_PRF));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the keysets are not of the expected kinds", e);
        }
    }

    private static Opened opened(KeysetHandle wrap, KeysetHandle token)
            throws GeneralSecurityException {
        PrfSet prfs = token.getPrimitive(RegistryConfiguration.get(), PrfSet.class);
        int version = 0;
        while (token.getAt(version).getId() != prfs.getPrimaryId()) {
            version++;
        }
        return new Opened(
                wrap.getPrimitive(RegistryConfiguration.get(), Aead.class),
                Objects.requireNonNull(prfs.getPrfs().get(prfs.getPrimaryId())),
                version + 1);
    }

    /// Loads the classes that encryption needs, with throw-away keys, and drops our own.
    @Override
    public void beforeCheckpoint(Context<? extends Resource> context)
            throws GeneralSecurityException {
        AeadConfig.register();
        PrfConfig.register();
        Opened once =
                opened(
                        KeysetHandle.generateNew(
                                PredefinedAeadParameters.AES256_GCM, RegistryConfiguration.get()),
                        KeysetHandle.generateNew(
                                PredefinedPrfParameters.HMAC_SHA256_PRF,
                                RegistryConfiguration.get()));
        DataKey key = DataKey.make("prime", once.wrap()).stored();
        key.aead(once.wrap()).encrypt(once.token().compute(new byte[1], 16), new byte[1]);
        opened = null;
    }

    @Override
    public void afterRestore(Context<? extends Resource> context) {
        get();
    }
}
