package io.mingce.memory.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.mingce.customer.CustomerId;
import io.mingce.customer.SourceId;
import io.mingce.erasure.Copy;
import io.mingce.erasure.CopyKind;
import io.mingce.erasure.CopyLedger;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.UUID;

/// What [CopyLedger] promises, wherever it keeps them.
public abstract class CopyLedgerContract {

    private static final Instant NOON = Instant.parse("2026-03-01T04:00:00.123456789Z");

    private final CustomerId customer =
            CustomerId.from(new SourceId(UUID.randomUUID().toString()), 0);
    private final Copy dropped =
            new Copy(Copy.origin(customer), CopyKind.DROPPED_FILE, "inbox/crm/旧名单.csv", NOON);
    private final Copy fixes =
            new Copy(Copy.origin(customer), CopyKind.FIX_FILE, "reports/one/", NOON);

    /// The adapter under test; tests use origins of their own, so it need not be empty.
    protected abstract CopyLedger ledger();

    @Test
    void knowsOnlyWhatWasNoted() {
        assertThat(ledger().of(Copy.origin(customer))).isEmpty();

        assertThat(ledger().note(fixes).copy()).isEqualTo(fixes);
        ledger().note(dropped);
        ledger().note(new Copy("another", CopyKind.EXPORT, "crm.example", NOON));

        assertThat(ledger().of(Copy.origin(customer))).containsExactlyInAnyOrder(dropped, fixes);
    }

    @Test
    void theSameAgainChangesNothing() {
        ledger().note(dropped);
        ledger().note(
                        new Copy(
                                dropped.origin(),
                                dropped.kind(),
                                dropped.place(),
                                NOON.plusSeconds(60)));

        assertThat(ledger().of(Copy.origin(customer))).containsExactly(dropped);
    }

    @Test
    void whatIsGoneIsNotNamedAnyMore() {
        ledger().note(dropped);
        ledger().note(fixes);

        ledger().gone(dropped);
        ledger().gone(dropped);

        assertThat(ledger().of(Copy.origin(customer))).containsExactly(fixes);
    }

    @Test
    void whatIsMadeAnewIsNotedAnew() {
        ledger().note(dropped);
        ledger().gone(dropped);

        ledger().note(dropped);

        assertThat(ledger().of(Copy.origin(customer))).containsExactly(dropped);
    }

    @Test
    void aNoteCoversWhatIsAtItsPlaceAndNothingElse() {
        CopyLedger.Noted noted = ledger().note(fixes);

        assertThat(noted.covers("reports/one/fixes.csv")).isTrue();
        assertThat(noted.covers("reports/two/fixes.csv")).isFalse();
    }
}
