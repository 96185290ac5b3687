package io.mingce.store.cipher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import static java.util.Objects.requireNonNull;

import com.google.crypto.tink.Aead;

import io.mingce.customer.CustomerId;
import io.mingce.customer.SourceId;
import io.mingce.store.engine.Engine;
import io.mingce.store.engine.Installation;
import io.mingce.store.engine.Tap;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;

/// What a process that is at work makes of a key that was destroyed meanwhile.
class DestroyedKeysIT {

    private static final CustomerId ID = CustomerId.from(new SourceId("erased"), 0);
    private static final byte[] TEXT = {1, 2, 3};
    private static final byte[] PLACE = {4};

    private final Installation installation = Installation.fresh();
    private final Tap tap = new Tap(Engine.client());
    private Instant now = Instant.parse("2026-11-23T08:00:00Z");
    private final DataKeys warm = keys();
    private byte[] sealed = {};

    private DataKeys keys() {
        return new DataKeys(
                tap.client(),
                installation.tables().customerKeys(),
                installation.keysets(),
                () -> now);
    }

    private static Aead only(DataKeys keys) {
        return requireNonNull(keys.find(Set.of(ID)).get(ID));
    }

    @BeforeEach
    void somethingIsSealedAndThenItsKeyIsDestroyed() throws GeneralSecurityException {
        sealed = requireNonNull(keys().make(Set.of(ID)).get(ID)).encrypt(TEXT, PLACE);
        assertThat(only(warm).decrypt(sealed, PLACE)).isEqualTo(TEXT);
        destroy();
    }

    private void destroy() {
        var table = installation.tables().customerKeys();
        Engine.client().deleteItem(d -> d.tableName(table).key(DataKeys.key(ID)));
    }

    @Test
    void aProcessThatKnewTheKeyOpensForMinutesAndThenNoMore() throws GeneralSecurityException {
        now = now.plus(DataKeys.FRESH).minusMillis(1);
        assertThat(only(warm).decrypt(sealed, PLACE)).isEqualTo(TEXT);

        now = now.plusMillis(1);

        assertThat(warm.find(Set.of(ID))).isEmpty();
    }

    @Test
    void whoeverDestroysItForgetsItAtOnce() {
        warm.forget(Set.of(ID));

        assertThat(warm.find(Set.of(ID))).isEmpty();
    }

    @Test
    void aNewProcessDoesNotFindIt() {
        assertThat(keys().find(Set.of(ID))).isEmpty();
    }

    @Test
    void whoeverMakesTheKeyAnewSealsAndOpensWithTheNewOne() throws GeneralSecurityException {
        byte[] anew = requireNonNull(warm.make(Set.of(ID)).get(ID)).encrypt(TEXT, PLACE);

        assertThat(only(warm).decrypt(anew, PLACE)).isEqualTo(TEXT);
        assertThat(only(keys()).decrypt(anew, PLACE)).isEqualTo(TEXT);
        assertThatThrownBy(() -> only(warm).decrypt(sealed, PLACE))
                .isInstanceOf(GeneralSecurityException.class);
    }

    /// Ids that were erased are not given again; a writer that was late does it nevertheless.
    @Test
    void aProcessThatKnewTheOldKeyOpensWhatAnotherSealedAnewWithinMinutes()
            throws GeneralSecurityException {
        byte[] anew = requireNonNull(keys().make(Set.of(ID)).get(ID)).encrypt(TEXT, PLACE);

        assertThatThrownBy(() -> only(warm).decrypt(anew, PLACE))
                .isInstanceOf(GeneralSecurityException.class);
        now = now.plus(DataKeys.FRESH);
        assertThat(only(warm).decrypt(anew, PLACE)).isEqualTo(TEXT);
    }

    @Test
    void rememberingSavesTheRequests() {
        tap.requests();
        keys();
        warm.find(Set.of(ID));
        assertThat(tap.requests()).isEmpty();

        now = now.plus(Duration.ofHours(1));
        warm.find(Set.of(ID));
        assertThat(tap.requests()).hasSize(1);
    }
}
