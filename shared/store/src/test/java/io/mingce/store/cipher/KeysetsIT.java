package io.mingce.store.cipher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mingce.identity.Token;
import io.mingce.identity.TokenKeys;
import io.mingce.identity.TokenKind;
import io.mingce.memory.contract.Together;
import io.mingce.store.engine.Engine;
import io.mingce.store.engine.Installation;
import io.mingce.store.engine.LocalKms;
import io.mingce.store.engine.Tables;

import org.crac.Context;
import org.crac.Resource;
import org.junit.jupiter.api.Test;

import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

class KeysetsIT {

    private Instant now = Instant.parse("2026-03-01T04:00:00Z");
    private final Tables tables = Tables.create(Engine.client());
    private final LocalKms kms = new LocalKms();
    private final Snapshots snapshots = new Snapshots();

    /// Stands in for the runtime that takes snapshots.
    private static final class Snapshots extends Context<Resource> {

        private final List<Resource> resources = new CopyOnWriteArrayList<>();

        @Override
        public void register(Resource resource) {
            resources.add(resource);
        }

        @Override
        public void beforeCheckpoint(Context<? extends Resource> context) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void afterRestore(Context<? extends Resource> context) {
            throw new UnsupportedOperationException();
        }
    }

    @Test
    void theSameValueHasTheSameTokenInEveryProcessAndAnotherInEveryKind() {
        Token token = index(process()).token(TokenKind.PHONE, "+8613812345678");

        assertThat(index(process()).token(TokenKind.PHONE, "+8613812345678")).isEqualTo(token);
        assertThat(index(process()).token(TokenKind.EMAIL, "+8613812345678")).isNotEqualTo(token);
        assertThat(token.value()).matches("1:[A-Za-z0-9_-]{24}");
    }

    @Test
    void manyFirstStartsAtOnceAgreeOnTheKeysets() {
        var tokens = Together.run(8, _ -> index(process()).token(TokenKind.NAME, "the same"));

        assertThat(new HashSet<>(tokens)).hasSize(1);
        assertThat(tables.scan(tables.ledger())).hasSize(2);
    }

    @Test
    void aProcessCallsKmsTwiceHoweverMuchItDoes() {
        index(process()).token(TokenKind.NAME, "the first process makes the keysets");
        int before = kms.calls();
        var index = index(process());

        for (int i = 0; i < 1000; i++) {
            index.token(TokenKind.NAME, "value " + i);
        }

        assertThat(kms.calls() - before).isEqualTo(2);
    }

    @Test
    void aSnapshotHoldsNoKeyAndTheProcessAfterItOpensThemAgain() throws Exception {
        var keysets = process();
        Token before = index(keysets).token(TokenKind.NAME, "value");
        int calls = kms.calls();

        for (Resource resource : snapshots.resources) {
            resource.beforeCheckpoint(snapshots);
        }
        assertThat(Fields.reachableFrom(keysets)).noneMatch(o -> o instanceof Keysets.Opened);
        for (Resource resource : snapshots.resources) {
            resource.afterRestore(snapshots);
        }

        assertThat(kms.calls() - calls).isEqualTo(2);
        assertThat(index(keysets).token(TokenKind.NAME, "value")).isEqualTo(before);
    }

    @Test
    void aKeysetOfAnotherKmsKeyIsRefusedWithoutAnyKeyInTheMessage() {
        index(process()).token(TokenKind.NAME, "made");
        var other =
                Keysets.of(
                        new KeysetRecords(
                                Engine.client(),
                                new LocalKms(),
                                tables.ledger(),
                                Installation.KEY_ARN),
                        () -> now,
                        snapshots);

        assertThatThrownBy(() -> index(other).token(TokenKind.NAME, "value"))
                .hasMessageNotContaining("value");
    }

    @Test
    void whatIsSealedForOnePlaceOpensNowhereElse() throws GeneralSecurityException {
        var envelope = new Envelope(process());
        byte[] sealed = envelope.seal("staging/a", new byte[] {1, 2, 3});

        assertThat(new Envelope(process()).open("staging/a", sealed)).containsExactly(1, 2, 3);
        assertThatThrownBy(() -> envelope.open("staging/b", sealed))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void aProcessHearsOfANewKeyAndOfARetiredOneWithinMinutes() {
        var index = index(process());
        Token old = index.token(TokenKind.PHONE, "+8613812345678");
        var keys = new StoredTokenKeys(records());
        keys.add(2, now);
        assertThat(index.tokens(TokenKind.PHONE, "+8613812345678")).containsExactly(old);

        now = now.plus(Keysets.FRESH);

        assertThat(index.tokens(TokenKind.PHONE, "+8613812345678"))
                .hasSize(2)
                .endsWith(old)
                .first()
                .satisfies(token -> assertThat(token.value()).startsWith("2:"));
        assertThat(index.token(TokenKind.PHONE, "+8613812345678")).isEqualTo(old);

        keys.retire(1, now);
        now = now.plus(Keysets.FRESH);

        assertThat(index.token(TokenKind.PHONE, "+8613812345678").value()).startsWith("2:");
        assertThat(index.tokens(TokenKind.PHONE, "+8613812345678")).hasSize(1);
    }

    /// Or a delivery that comes again after a change of keys would count as another.
    @Test
    void whatCameInIsKnownAgainUnderEveryKey() {
        var index = index(process());
        Token before = index.token(TokenKind.SOURCE, "a delivery");
        var keys = new StoredTokenKeys(records());
        keys.add(2, now);
        keys.retire(1, now);
        now = now.plus(Keysets.FRESH);

        assertThat(index.token(TokenKind.SOURCE, "a delivery")).isEqualTo(before);
        assertThat(index(process()).token(TokenKind.SOURCE, "a delivery")).isEqualTo(before);
    }

    @Test
    void ofTwoWhoAddTheSameKeyOneDoes() {
        var keys = new StoredTokenKeys(records());
        assertThat(keys.all()).extracting(TokenKeys.Key::version).containsExactly(1);

        keys.add(2, now);
        keys.add(2, now.plusSeconds(1));
        keys.retire(1, now.plusSeconds(2));
        keys.retire(1, now.plusSeconds(3));

        assertThat(keys.all())
                .containsExactly(
                        new TokenKeys.Key(1, Instant.EPOCH, Optional.of(now.plusSeconds(2))),
                        new TokenKeys.Key(2, now, Optional.empty()));
    }

    private KeysetRecords records() {
        return new KeysetRecords(Engine.client(), kms, tables.ledger(), Installation.KEY_ARN);
    }

    private Keysets process() {
        return Keysets.of(
                new KeysetRecords(Engine.client(), kms, tables.ledger(), Installation.KEY_ARN),
                () -> now,
                snapshots);
    }

    private static HmacBlindIndex index(Keysets keysets) {
        return new HmacBlindIndex(keysets);
    }
}
