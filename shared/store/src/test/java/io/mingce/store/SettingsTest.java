package io.mingce.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mingce.audit.WatchRules;
import io.mingce.audit.WorkingHours;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;

class SettingsTest {

    private static final Map<String, String> COMPLETE =
            Map.of(
                    "CUSTOMERS_TABLE", "mingce-Customers-1ABC",
                    "ARCHIVE_TABLE", "mingce-Archive-1ABC",
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

    @Test
    void taggingNeedsAQueueOfItsOwn() {
        var environment = new HashMap<>(COMPLETE);
        assertThatThrownBy(() -> TaggingWiring.of(host(environment), ZoneOffset.UTC))
                .hasMessageContaining("REEVALUATIONS_QUEUE_URL is missing");
        environment.put("REEVALUATIONS_QUEUE_URL", "https://sqs.cn-north-1.amazonaws.com.cn/1/all");
        assertThat(TaggingWiring.of(host(environment), ZoneOffset.UTC)).isNotNull();
    }

    private static final Map<String, String> DELETION =
            Map.of(
                    "REQUESTS_QUEUE_URL", "https://sqs.cn-north-1.amazonaws.com.cn/1/requests",
                    "CERTIFICATE_KEY_ARN", "arn:aws-cn:kms:cn-north-1:123456789012:key/9f8e",
                    "COOLING_OFF_DAYS", "7",
                    "MAIL_FROM", "crm@example.com",
                    "ANNOUNCEMENTS_TOPIC_ARN", "arn:aws-cn:sns:cn-north-1:123456789012:told",
                    "PUBLIC_URL", "https://example.com/live/");

    @Test
    void deletionIsReadWithoutARequest() {
        var environment = new HashMap<>(COMPLETE);
        environment.putAll(DELETION);

        DeletionWiring wiring = DeletionWiring.of(host(environment));

        assertThat(wiring.coolingOff()).isEqualTo(Duration.ofDays(7));
        assertThat(wiring.publicUrl()).isEqualTo("https://example.com/live");
    }

    @Test
    void everythingThatDeletionMissesIsNamedAtOnce() {
        assertThatThrownBy(() -> DeletionWiring.of(host(Map.of())))
                .message()
                .contains(COMPLETE.keySet())
                .contains(DELETION.keySet());
    }

    @ParameterizedTest
    @CsvSource({
        "COOLING_OFF_DAYS, 91",
        "COOLING_OFF_DAYS, -1",
        "MAIL_FROM, nobody",
        "ANNOUNCEMENTS_TOPIC_ARN, told",
        "CERTIFICATE_KEY_ARN, key",
        "PUBLIC_URL, example.com",
        "PUBLIC_URL, https:///x"
    })
    void whatDeletionCannotUseIsNamedWithoutItsValue(String variable, String value) {
        var environment = new HashMap<>(COMPLETE);
        environment.putAll(DELETION);
        environment.put(variable, value);

        assertThatThrownBy(() -> DeletionWiring.of(host(environment)))
                .hasMessageContaining(variable + " is malformed")
                .hasMessageNotContaining(": " + value);
    }

    private static final Map<String, String> ARCHIVING =
            Map.of(
                    "ARCHIVE_RUNS_QUEUE_URL", "https://sqs.cn-north-1.amazonaws.com.cn/1/runs",
                    "ARCHIVE_WRITE_UNITS", "200",
                    "RETENTION_DAYS", "off");

    @Test
    void archivingNeedsAQueueARateAndToKnowWhenItEnds() {
        assertThatThrownBy(() -> ArchivingWiring.of(host(COMPLETE), ZoneOffset.UTC))
                .message()
                .contains(ARCHIVING.keySet().toArray(String[]::new));
        assertThat(archiving(ARCHIVING).rate()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({"off,", "1, 1", "36500, 36500"})
    void retentionIsOffOrOfOneDayAtLeast(String days, @Nullable Integer expected) {
        var environment = new HashMap<>(ARCHIVING);
        environment.put("RETENTION_DAYS", days);

        assertThat(archiving(environment).retentionDays())
                .isEqualTo(expected == null ? OptionalInt.empty() : OptionalInt.of(expected));
    }

    @ParameterizedTest
    @CsvSource({
        "RETENTION_DAYS, 0",
        "RETENTION_DAYS, -1",
        "RETENTION_DAYS, 36501",
        "RETENTION_DAYS, 99999999999",
        "RETENTION_DAYS, OFF",
        "RETENTION_DAYS, 2y",
        "ARCHIVE_WRITE_UNITS, 0",
        "ARCHIVE_WRITE_UNITS, -5",
        "ARCHIVE_WRITE_UNITS, 10001"
    })
    void archivingDoesNotStartOnNonsense(String variable, String value) {
        var environment = new HashMap<>(ARCHIVING);
        environment.put(variable, value);

        assertThatThrownBy(() -> archiving(environment))
                .hasMessageContaining(variable + " is malformed")
                .hasMessageNotContaining("is missing");
    }

    private static ArchivingWiring archiving(Map<String, String> environment) {
        var all = new HashMap<>(COMPLETE);
        all.putAll(environment);
        return ArchivingWiring.of(host(all), ZoneOffset.UTC);
    }

    @ParameterizedTest
    @CsvSource({
        "CUSTOMERS_TABLE, a b, malformed",
        "ARCHIVE_TABLE, '', missing",
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

    private static final Map<String, String> WATCH =
            Map.of(
                    "WATCH_MINUTES", "60",
                    "WATCH_CUSTOMERS", "200",
                    "WATCH_OUTSIDE", "20",
                    "WATCH_REFUSALS", "10",
                    "WORKING_HOURS", "08:30-20:00",
                    "WORKING_DAYS", "MON,FRI,SUN",
                    "WORKING_ZONE", "Asia/Urumqi");

    @Test
    void theWatchIsWhatItsVariablesSay() {
        WatchRules rules = AuditWiring.rules(host(WATCH));

        assertThat(rules.window()).isEqualTo(Duration.ofMinutes(60));
        assertThat(List.of(rules.customers(), rules.outside(), rules.refusals()))
                .containsExactly(200, 20, 10);
        assertThat(rules.hours())
                .isEqualTo(
                        new WorkingHours(
                                LocalTime.of(8, 30),
                                LocalTime.of(20, 0),
                                Set.of(DayOfWeek.MONDAY, DayOfWeek.FRIDAY, DayOfWeek.SUNDAY),
                                ZoneId.of("Asia/Urumqi")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "WATCH_MINUTES | 0",
                "WATCH_MINUTES | 1441",
                "WATCH_CUSTOMERS | many",
                "WATCH_OUTSIDE | -1",
                "WATCH_REFUSALS | 99999999999",
                "WORKING_HOURS | 20:00-08:00",
                "WORKING_HOURS | 8-20",
                "WORKING_HOURS | 08:00-24:00",
                "WORKING_DAYS | MON-FRI",
                "WORKING_ZONE | China"
            })
    void theWatchDoesNotStartOnNonsense(String variable, String value) {
        var environment = new HashMap<>(WATCH);
        environment.put(variable, value);

        assertThatThrownBy(() -> AuditWiring.rules(host(environment)))
                .hasMessageContaining(variable + " is malformed")
                .hasMessageNotContaining("is missing");
    }

    private static Host host(Map<String, String> environment) {
        return new Host(environment, new NoClients(), Clock.systemUTC());
    }
}
