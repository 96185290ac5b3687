package io.mingce.store.cipher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mingce.identity.Token;
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
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

class KeysetsIT {

    private final Tables tables = Tables.create(Engine.client());
    private final LocalKms kms = new LocalKms();
    private final Snapshots snapshots = new Snapshots();

    /// Stands in for the runtime that takes snapshots.
    private static final class Snapshots extends Context<Resource> {

        private final List<Resource> resources = new ArrayList<>();

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

    private Keysets process() {
        return Keysets.of(
                new KeysetRecords(Engine.client(), kms, tables.ledger(), Installation.KEY_ARN),
                snapshots);
    }

    private static HmacBlindIndex index(Keysets keysets) {
        return new HmacBlindIndex(keysets);
    }
}
