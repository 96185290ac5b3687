package io.mingce.archiving;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.mingce.cleaning.RawRecord;
import io.mingce.consent.Consents;
import io.mingce.customer.Channel;
import io.mingce.customer.Customer;
import io.mingce.customer.CustomerId;
import io.mingce.customer.CustomerType;
import io.mingce.customer.Edit;
import io.mingce.customer.SourceId;
import io.mingce.customer.SourceRecord;
import io.mingce.customer.TagClass;
import io.mingce.customer.TagName;
import io.mingce.customer.TagStatement;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

class ArchiveExemptionsTest {

    private static final LocalDate TODAY = LocalDate.of(2028, 3, 2);
    private static final Instant NOON = Instant.parse("2028-03-02T04:00:00Z");

    @ParameterizedTest
    @CsvSource({
        "legal-hold      , LEGAL_HOLD",
        "open-request    , OPEN_REQUEST",
        "running-contract, RUNNING_CONTRACT",
        "high-value      , ",
    })
    void theShippedTags(String tag, Exemption why) {
        assertThat(ArchiveExemptions.shipped().of(tagged(tag, Optional.empty()), TODAY))
                .isEqualTo(Optional.ofNullable(why));
    }

    @Test
    void whatHasExpiredExemptsNobody() {
        Customer customer = tagged("legal-hold", Optional.of(TODAY));

        assertThat(ArchiveExemptions.shipped().of(customer, TODAY)).contains(Exemption.LEGAL_HOLD);
        assertThat(ArchiveExemptions.shipped().of(customer, TODAY.plusDays(1))).isEmpty();
    }

    @Test
    void ofSeveralReasonsTheWeightiestIsTold() {
        Customer customer =
                tagged("running-contract", Optional.empty())
                        .with(record("b", "open-request", Optional.empty()));

        assertThat(ArchiveExemptions.shipped().of(customer, TODAY))
                .contains(Exemption.OPEN_REQUEST);
    }

    @ParameterizedTest
    @ValueSource(strings = {"vip", "vip\tnothing", "vip\tlegal-hold\t1", "vip\tLEGAL_HOLD", "\t"})
    void aLineThatIsNoneIsRefusedByName(String line) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ArchiveExemptions.read(List.of(line)))
                .withMessageContaining(line);
    }

    @Test
    void aTagHasOneReason() {
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        ArchiveExemptions.read(List.of("vip\tlegal-hold", "vip\topen-request")));
    }

    private static Customer tagged(String tag, Optional<LocalDate> expires) {
        return Customer.begin(CustomerId.from(new SourceId("a"), 0), record("a", tag, expires));
    }

    private static SourceRecord record(String id, String tag, Optional<LocalDate> expires) {
        return new SourceRecord(
                new SourceId(id),
                Channel.STAFF,
                NOON,
                NOON,
                CustomerType.PERSON,
                Optional.empty(),
                new RawRecord(Map.of()),
                Map.of(),
                Map.of(),
                Optional.empty(),
                List.of(),
                Consents.NONE,
                Edit.NONE,
                Optional.of(
                        new TagStatement(
                                new TagName(tag),
                                TagClass.CUSTOM,
                                TagStatement.Verdict.GIVEN,
                                Optional.empty(),
                                expires,
                                "u-1")));
    }
}
