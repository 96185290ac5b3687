package io.mingce.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.mingce.customer.CustomerType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.nio.charset.StandardCharsets;

class MatchWeightsTest {

    private static final String SHIPPED =
            String.join("\n", MatchingResource.lines("match-weights.tsv"));

    @Test
    void shippedWeightsSpeakForAgreementAndAgainstDifference() {
        MatchWeights weights = MatchWeights.shipped();
        assertThat(weights.bits(CustomerType.PERSON, ComparisonLevel.PHONE_SAME)).isGreaterThan(10);
        assertThat(weights.bits(CustomerType.PERSON, ComparisonLevel.NAME_OTHER)).isNegative();
        assertThat(weights.bits(CustomerType.PERSON, ComparisonLevel.USCC_SAME)).isZero();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "version\t1 | '' | without a version",
                "threshold\tCOMPANY\t10\t6 | '' | lack COMPANY",
                "threshold\tCOMPANY\t10\t6 | threshold\tCOMPANY\t6\t10 | review above merge",
                "PERSON\tGENDER_SAME\t0.98\t0.5 | PERSON\tGENDER_SAME\t0.5\t0.5 | do not add up",
                "PERSON\tGENDER_SAME\t0.98\t0.5 | PERSON\tGENDER_SAME\t1.5\t0.5 | between 0 and 1",
                "PERSON\tGENDER_SAME\t0.98\t0.5 | PERSON\tGENDER_SAME\tmuch\t0.5 | line",
                "PERSON\tGENDER_SAME\t0.98\t0.5 | PERSON\tGENDER_SAME | line",
                "PERSON\tGENDER_SAME\t0.98\t0.5 | PERSON\tGENDER_ALIKE\t0.98\t0.5 | line",
                "PERSON\tGENDER_SAME\t0.98\t0.5 | PERSON\tGENDER_OTHER\t0.98\t0.5 | line",
            })
    void refusesAFaultyFile(String line, String instead, String message) {
        assertThat(SHIPPED).contains(line);
        byte[] faulty = SHIPPED.replace(line, instead).getBytes(StandardCharsets.UTF_8);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MatchWeights.parse(faulty))
                .withMessageContaining(message);
    }
}
