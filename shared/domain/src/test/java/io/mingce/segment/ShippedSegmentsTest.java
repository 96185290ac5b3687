package io.mingce.segment;

import static org.assertj.core.api.Assertions.assertThat;

import io.mingce.customer.CustomerStatus;
import io.mingce.directory.Term;

import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

class ShippedSegmentsTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 1);

    private static Map<String, List<String>> byKey(Map<Member, List<String>> members) {
        return members.entrySet().stream()
                .collect(Collectors.toMap(e -> e.getKey().key(), Map.Entry::getValue));
    }

    @Test
    void eachIsOneThatStaffCouldHaveSaved() {
        assertThat(ShippedSegments.all())
                .hasSizeGreaterThan(6)
                .allSatisfy(version -> {
                    Segment segment = version.segment();
                    assertThat(version.version()).isZero();
                    assertThat(segment.label().zh()).isNotBlank();
                    assertThat(segment.label().en()).isNotBlank();
                    assertThat(
                                    Condition.read(
                                            byKey(segment.condition().all()),
                                            byKey(segment.condition().none()),
                                            TODAY))
                            .isEqualTo(new Condition.Read(segment.condition()));
                });
    }

    @Test
    void aSegmentForMarketingHoldsThoseAtHandWhoConsentedToIt() {
        Segment segment =
                ShippedSegments.find(new SegmentName("marketing-high-value"))
                        .orElseThrow()
                        .segment();

        assertThat(segment.query(TODAY).terms())
                .containsExactly(
                        new Term.Tagged("high-value"),
                        new Term.OfStatus(CustomerStatus.ACTIVE),
                        new Term.Consented("marketing"));
    }
}
