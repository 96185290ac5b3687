package io.mingce.local.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.mingce.local.template.Template.PolicyStatement;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;

final class SourcePolicyTest {

    private static final SourcePolicy OFFICE =
            new SourcePolicy(
                    List.of(
                            new PolicyStatement(true, List.of(), false),
                            new PolicyStatement(false, List.of("10.1.0.0/16", "192.0.2.7"), true)));

    @ParameterizedTest
    @CsvSource({
        "10.1.200.3, true",
        "10.2.0.1, false",
        "192.0.2.7, true",
        "192.0.2.8, false",
        "::1, false",
    })
    void allowsTheListedNetworksOnly(String source, boolean allowed) {
        assertThat(OFFICE.allows(source)).isEqualTo(allowed);
    }

    @Test
    void allowsEverybodyWithoutStatements() {
        assertThat(new SourcePolicy(List.of()).allows("203.0.113.1")).isTrue();
    }
}
