package io.mingce.request;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

class DeadlinesTest {

    private final Deadlines deadlines = new Deadlines(ZoneOffset.ofHours(8));

    private PrivacyRequest request(Law law, RequestKind kind, Instant received) {
        return NewRequest.of(
                new RequestId("b".repeat(26)),
                kind,
                Asker.PERSON,
                ARequest.NOBODY,
                law,
                "zh",
                received,
                deadlines.begun(law, kind, received));
    }

    @ParameterizedTest(name = "{0} {1} received {2}: {3}")
    @CsvSource({
        "PIPL, ERASE,    2026-03-01T04:00:00Z, 2026-03-31",
        // The day is China's: half past midnight there.
        "PIPL, ERASE,    2026-03-01T16:30:00Z, 2026-04-01",
        "PIPL, OBJECT,   2026-03-01T04:00:00Z, 2026-03-02",
        "PIPL, WITHDRAW, 2026-03-01T04:00:00Z, 2026-03-02",
        "GDPR, ACCESS,   2026-03-15T04:00:00Z, 2026-04-15",
        // No 31st of February: its last day.
        "GDPR, ERASE,    2026-01-31T04:00:00Z, 2026-02-28",
        "GDPR, OBJECT,   2028-01-31T04:00:00Z, 2028-02-29",
        "CCPA, ERASE,    2026-03-01T04:00:00Z, 2026-04-15",
        // From a Sunday three weeks of Monday to Friday.
        "CCPA, OBJECT,   2026-03-01T04:00:00Z, 2026-03-20",
        // From a Friday.
        "CCPA, OBJECT,   2026-03-06T04:00:00Z, 2026-03-27",
    })
    void aRequestIsDueWhenItsLawSays(Law law, RequestKind kind, Instant at, LocalDate due) {
        assertThat(deadlines.begun(law, kind, at).due()).isEqualTo(due);
    }

    @ParameterizedTest
    @EnumSource
    void everyLawHasATimeForEveryKind(Law law) {
        Instant at = Instant.parse("2026-03-01T04:00:00Z");
        for (RequestKind kind : RequestKind.values()) {
            assertThat(deadlines.begun(law, kind, at).due())
                    .isBetween(LocalDate.of(2026, 3, 2), LocalDate.of(2026, 4, 15));
        }
    }

    @Test
    void theClockStandsWhileTheIdentityIsProved() {
        Instant at = Instant.parse("2026-03-01T04:00:00Z");
        PrivacyRequest request = request(Law.PIPL, RequestKind.ERASE, at);
        LegalClock paused = deadlines.paused(request, at);
        PrivacyRequest waiting = new Amending(request).clock(paused).done();

        LegalClock on = deadlines.resumed(waiting, at.plus(Duration.ofDays(3)));

        assertThat(paused.pausedAt()).contains(at);
        assertThat(on.pausedAt()).isEmpty();
        assertThat(on.paused()).isEqualTo(Duration.ofDays(3));
        assertThat(on.due()).isEqualTo(LocalDate.of(2026, 4, 3));
        assertThat(deadlines.resumed(waiting, at.plus(Duration.ofMinutes(9))).due())
                .as("minutes give no day")
                .isEqualTo(LocalDate.of(2026, 3, 31));
        assertThat(deadlines.resumed(waiting, at.minusSeconds(60)).due())
                .as("a clock that was set back takes nothing away")
                .isEqualTo(LocalDate.of(2026, 3, 31));
    }

    @ParameterizedTest(name = "{0} {1}: {2}")
    @CsvSource({
        "GDPR, ERASE,  2026-06-01",
        "CCPA, ACCESS, 2026-05-30",
        "CCPA, OBJECT,",
        "PIPL, ERASE,",
    })
    void isExtendedAsItsLawAllowsAndOnce(Law law, RequestKind kind, LocalDate due) {
        Instant at = Instant.parse("2026-03-01T04:00:00Z");
        PrivacyRequest request = request(law, kind, at);

        var extended = deadlines.extended(request, at);

        assertThat(extended.map(LegalClock::due)).isEqualTo(java.util.Optional.ofNullable(due));
        extended.ifPresent(longer -> {
            PrivacyRequest after = new Amending(request).clock(longer).done();
            assertThat(deadlines.extended(after, at)).isEmpty();
            assertThat(deadlines.resumed(after, at).due()).isEqualTo(due);
        });
    }

    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource({
        "13412340001,       PIPL",
        "+86 134 1234 0001, PIPL",
        "+1 212 555 0123,   CCPA",
        "+49 30 901820,     GDPR",
        "+33 1 42 68 53 00, GDPR",
        "+353 1 679 2777,   GDPR",
        "+81 3 3580 3311,   PIPL",
        "+852 2835 1500,    PIPL",
    })
    void theLawIsTakenFromTheNumber(String phone, Law law) {
        assertThat(Contact.phone(phone).orElseThrow().law()).isEqualTo(law);
    }

    @Test
    void anEmailTellsNoLaw() {
        Contact contact = Contact.email("someone@example.de").orElseThrow();

        assertThat(contact.law()).isEqualTo(Law.PIPL);
        assertThat(contact).hasToString("Contact[email]");
    }
}
