package io.mingce.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.Clock;
import java.util.HashMap;
import java.util.Map;

class SettingsTest {

    private static final Map<String, String> COMPLETE =
            Map.of(
                    "CUSTOMERS_TABLE", "mingce-Customers-1ABC",
                    "IDENTIFIERS_TABLE", "mingce-Identifiers-1ABC",
                    "CUSTOMER_KEYS_TABLE", "mingce-CustomerKeys-1ABC",
                    "JOBS_TABLE", "mingce-Jobs-1ABC",
                    "LEDGER_TABLE", "mingce-Ledger-1ABC",
                    "KEY_ARN", "arn:aws-cn:kms:cn-north-1:123456789012:key/1a2b-3c",
                    "BUCKET", "mingce-files",
                    "IMPORT_ROWS_QUEUE_URL", "https://sqs.cn-north-1.amazonaws.com.cn/1/rows");

    @Test
    void aCompleteEnvironmentIsEnoughAndMakesNoRequest() {
        assertThat(ImportWiring.of(host(COMPLETE))).isNotNull();
        assertThat(Wiring.of(host(COMPLETE))).isNotNull();
    }

    @Test
    void everythingThatIsMissingIsNamedAtOnce() {
        assertThatThrownBy(() -> ImportWiring.of(host(Map.of())))
                .isInstanceOf(SettingsIncomplete.class)
                .message()
                .contains(COMPLETE.keySet().toArray(String[]::new))
                .contains("template.yaml");
    }

    @Test
    void whatOnlyAnImportNeedsIsNotAskedOfOthers() {
        assertThatThrownBy(() -> Wiring.of(host(Map.of())))
                .hasMessageNotContainingAny("BUCKET", "QUEUE");
    }

    @Test
    void aDryRunNeedsAQueueOfItsOwn() {
        var environment = new HashMap<>(COMPLETE);
        assertThatThrownBy(() -> DryRunWiring.of(host(environment)))
                .hasMessageContaining("DRY_RUNS_QUEUE_URL is missing");
        environment.put("DRY_RUNS_QUEUE_URL", "https://sqs.cn-north-1.amazonaws.com.cn/1/dry");
        assertThat(DryRunWiring.of(host(environment))).isNotNull();
    }

    @ParameterizedTest
    @CsvSource({
        "CUSTOMERS_TABLE, a b, malformed",
        "CUSTOMERS_TABLE, '  ', missing",
        "KEY_ARN, alias/mingce, malformed",
        "BUCKET, s3://mingce, malformed",
        "IMPORT_ROWS_QUEUE_URL, arn:aws:sqs:eu-west-1:1:rows, malformed"
    })
    void aMalformedVariableIsNamedButItsValueIsNotRepeated(
            String variable, String value, String wrong) {
        var environment = new HashMap<>(COMPLETE);
        environment.put(variable, value);

        assertThatThrownBy(() -> ImportWiring.of(host(environment)))
                .hasMessageContaining(variable + " is " + wrong)
                .hasMessageNotContaining(value.isBlank() ? "null" : value);
    }

    private static Host host(Map<String, String> environment) {
        return new Host(environment, new NoClients(), Clock.systemUTC());
    }
}
