package io.mingce.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;

class ArchitectureTest {

    private static final JavaClasses CLASSES = Modules.load();

    /// A rule whose `that` matches no class fails here too: that is ArchUnit's default.
    @ParameterizedTest
    @EnumSource
    void holds(Architecture rule) {
        rule.rule().check(CLASSES);
    }

    @ParameterizedTest
    @MethodSource("breaches")
    void findsABreach(Architecture rule, Planted planted, @TempDir Path root) {
        planted.compileInto(root);
        var result = rule.rule().evaluate(Modules.load(root));
        assertThat(result.getFailureReport().getDetails())
                .anyMatch(line -> line.contains("Planted"));
    }

    @Test
    void provesEveryRuleByABreach() {
        assertThat(Arrays.stream(Architecture.values()))
                .allMatch(rule -> breaches().anyMatch(breach -> breach.get()[0] == rule));
    }

    static Stream<Arguments> breaches() {
        return Stream.of(
                breach(
                        Architecture.DOMAIN_STANDS_ALONE,
                        "shared/domain",
                        "io.mingce.store.Host it;"),
                breach(
                        Architecture.DOMAIN_STANDS_ALONE,
                        "shared/domain",
                        "com.fasterxml.jackson.databind.JsonNode it;"),
                breach(
                        Architecture.MEMORY_KNOWS_THE_DOMAIN_ONLY,
                        "shared/memory",
                        "io.mingce.store.Host it;"),
                breach(
                        Architecture.STORE_KNOWS_THE_DOMAIN_ONLY,
                        "shared/store",
                        "io.mingce.edge.Api it;"),
                breach(
                        Architecture.EDGE_KNOWS_THE_DOMAIN_ONLY,
                        "shared/edge",
                        "io.mingce.store.Host it;"),
                breach(
                        Architecture.FUNCTIONS_KNOW_SHARED_ONLY,
                        "functions/intake",
                        "near.Local it;"),
                breach(
                        Architecture.FUNCTIONS_DO_NOT_KNOW_EACH_OTHER,
                        "functions/intake",
                        "near.Imports it;"),
                breach(
                        Architecture.ONLY_LOCAL_EMULATES,
                        "shared/edge",
                        "software.amazon.dynamodb.services.local.main.ServerRunner it;"),
                breach(
                        Architecture.ONLY_LOCAL_EMULATES,
                        "shared/store",
                        "org.gaul.s3proxy.S3Proxy it;"),
                breach(
                        Architecture.ONLY_STORE_CALLS_AWS,
                        "functions/intake",
                        "software.amazon.awssdk.services.s3.S3Client it;"),
                breach(
                        Architecture.FUNCTIONS_DO_NOT_READ_CUSTOMERS,
                        "functions/customers",
                        "Object it(io.mingce.customer.Customer c) { return c.profile(); }"),
                breach(
                        Architecture.FUNCTIONS_DO_NOT_READ_CUSTOMERS,
                        "functions/customers",
                        "Object it(io.mingce.customer.SourceRecord s) { return s.raw(); }"),
                breach(
                        Architecture.FUNCTIONS_DO_NOT_READ_CUSTOMERS,
                        "functions/customers",
                        "Object it(io.mingce.customer.Order o) { return o.amount(); }"),
                breach(
                        Architecture.FUNCTIONS_DO_NOT_READ_CUSTOMERS,
                        "functions/dedup",
                        "io.mingce.access.Mask it;"),
                breach(
                        Architecture.ONLY_THE_EXIT_SHOWS_CUSTOMERS,
                        "shared/edge",
                        "Object it(io.mingce.customer.Customer c) { return c.profile(); }"),
                breach(
                        Architecture.ONLY_LEDGERS_NOTE_COPIES,
                        "shared/store",
                        "Object it(io.mingce.erasure.Copy c) {"
                                + " return new io.mingce.erasure.CopyLedger.Noted(c); }"),
                breach(
                        Architecture.ONLY_THE_BUCKET_WRITES_OBJECTS,
                        "shared/store",
                        "void it(software.amazon.awssdk.services.s3.S3Client s) {"
                                + " s.putObject(p -> p.key(\"k\"), java.nio.file.Path.of(\"p\"));"
                                + " }"),
                breach(
                        Architecture.PACKAGES_ARE_NAMED_BY_BUSINESS,
                        "shared/domain",
                        "io.mingce.util",
                        "int it;"),
                breach(
                        Architecture.PACKAGES_ARE_NULL_MARKED,
                        "shared/domain",
                        "io.mingce.unmarked",
                        "int it;"),
                breach(
                        Architecture.HANDLERS_DO_NOT_CATCH,
                        "functions/intake",
                        "void it() { try { hashCode(); } catch (IllegalStateException e) { } }"),
                breach(
                        Architecture.NOBODY_CATCHES_EXCEPTION,
                        "shared/edge",
                        "void it() { try { hashCode(); } catch (Exception e) { } }"),
                breach(
                        Architecture.TIME_IS_PASSED_IN,
                        "shared/store",
                        "Object it = java.time.Instant.now();"),
                breach(
                        Architecture.TIME_IS_PASSED_IN,
                        "functions/intake",
                        "long it = System.currentTimeMillis();"),
                breach(
                        Architecture.IDS_ARE_DERIVED,
                        "shared/domain",
                        "Object it = java.util.UUID.randomUUID();"));
    }

    private static Arguments breach(Architecture rule, String module, String body) {
        return breach(rule, module, "io.mingce.planted", body);
    }

    private static Arguments breach(Architecture rule, String module, String home, String body) {
        return Arguments.of(rule, new Planted(module, home, body));
    }
}
