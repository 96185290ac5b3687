package io.mingce.archiving;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.mingce.cleaning.RawRecord;
import io.mingce.consent.Consents;
import io.mingce.customer.Channel;
import io.mingce.customer.Customer;
import io.mingce.customer.CustomerId;
import io.mingce.customer.CustomerType;
import io.mingce.customer.Field;
import io.mingce.customer.SourceId;
import io.mingce.customer.SourceRecord;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;

class ArchivePolicyTest {

    private static final ZoneOffset CHINA = ZoneOffset.ofHours(8);

    /// The first hour of 2 March in China.
    private static final Instant HEARD = Instant.parse("2026-03-01T16:30:00Z");

    @ParameterizedTest(name = "a {0} of level {1} is dormant from {2}")
    @CsvSource({
        "PERSON , ''      , 2026-03-12",
        "PERSON , gold    , 2026-03-12",
        "PERSON , vip     , 2026-04-01",
        "COMPANY, vip     , 2026-04-01",
        "COMPANY, ''      , 2026-03-22",
        "COMPANY, standard, 2026-03-22",
    })
    void theFirstLineThatFitsCounts(CustomerType type, String level, LocalDate dormant) {
        var policy = ArchivePolicy.read(List.of("*\tvip\t30", "company\t*\t20", "*\t*\t10"));
        assertThat(policy.dormantFrom(customer(type, level), CHINA)).isEqualTo(dormant);
    }

    @Test
    void customersOfNoLevelAreKeptForTwoYears() {
        assertThat(ArchivePolicy.shipped().dormantFrom(customer(CustomerType.PERSON, ""), CHINA))
                .isEqualTo(LocalDate.parse("2026-03-02").plusDays(730));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "*\t*\t0",
                "*\t*\t-1",
                "*\t*\t99999",
                "*\t*\ttwo",
                "*\t*",
                "robot\t*\t10",
                "*\tno-such-level\t10",
                "person\t*\t10",
            })
    void noPeriodIsRefusedAndSoIsATableThatForgetsSomebody(String line) {
        assertThatIllegalArgumentException().isThrownBy(() -> ArchivePolicy.read(List.of(line)));
    }

    private static Customer customer(CustomerType type, String level) {
        Map<Field, List<String>> values =
                level.isEmpty() ? Map.of() : Map.of(Field.LEVEL, List.of(level));
        return Customer.begin(
                new CustomerId("aaaaaaaaaaaaaaaaaaaaaaaa"),
                new SourceRecord(
                        new SourceId("s1"),
                        new Channel("crm", 50),
                        HEARD,
                        HEARD,
                        type,
                        Optional.empty(),
                        new RawRecord(Map.of()),
                        values,
                        Map.of(),
                        Optional.empty(),
                        List.of(),
                        Consents.NONE));
    }
}
