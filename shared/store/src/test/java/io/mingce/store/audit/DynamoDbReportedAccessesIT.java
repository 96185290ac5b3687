package io.mingce.store.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mingce.audit.Access;
import io.mingce.audit.Access.Outcome;
import io.mingce.audit.AuditChains;
import io.mingce.audit.AuditDay;
import io.mingce.audit.AuditLog.Question;
import io.mingce.audit.AuditLog.Subject;
import io.mingce.audit.ChainId;
import io.mingce.audit.Digest;
import io.mingce.audit.Link;
import io.mingce.store.engine.Engine;
import io.mingce.store.engine.Tables;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.IntStream;

class DynamoDbReportedAccessesIT {

    private static final Instant NIGHT = Instant.parse("2026-03-01T15:59:00Z");

    private final Tables tables = Tables.create(Engine.client());
    private final DynamoDbReportedAccesses reported =
            new DynamoDbReportedAccesses(Engine.client(), tables.ledger());
    private final AuditChains chains = new DynamoDbAuditChains(Engine.client(), tables.ledger());

    /// More than a request holds, some before midnight in China and some after.
    private static final List<Access> ACCESSES =
            IntStream.range(0, 60)
                    .mapToObj(i -> access(NIGHT.plus(Duration.ofSeconds(2L * i)), "r-" + i))
                    .toList();

    @Test
    void aReportDeliveredAgainIsNotedOnce() {
        reported.note("first", ACCESSES);
        reported.note("first", ACCESSES);
        reported.note("second", ACCESSES.subList(0, 1));

        assertThat(noted()).hasSize(61);
    }

    /// Lambda tries again after it died half-way.
    @Test
    void aReportThatWasCutOffIsFinished() {
        reported.note("first", ACCESSES.subList(0, 10));
        reported.note("first", ACCESSES);

        assertThat(noted()).hasSize(60);
    }

    @Test
    void everyChainIsWhole() {
        reported.note("first", ACCESSES);

        for (AuditDay day : List.of(AuditDay.of(NIGHT), AuditDay.of(NIGHT.plusSeconds(90)))) {
            for (ChainId chain : chains.of(day)) {
                Digest before = chain.root();
                List<AuditChains.Place> places = chains.links(chain, 0, 100);
                assertThat(places).isNotEmpty();
                for (AuditChains.Place place : places) {
                    Link link = place.link().orElseThrow();
                    assertThat(link.intact()).isTrue();
                    assertThat(link.previous()).isEqualTo(before);
                    before = link.digest();
                }
            }
        }
    }

    @Test
    void nothingIsNotedInTheNameOfAnotherReport() {
        reported.note("first", ACCESSES.subList(0, 2));

        assertThatThrownBy(() -> reported.note("first", ACCESSES.subList(1, 3)))
                .isInstanceOf(IllegalStateException.class);
    }

    private List<Access> noted() {
        return new DynamoDbAuditLog(Engine.client(), tables.ledger())
                .page(
                        new Question(
                                new Subject.Everything(),
                                NIGHT,
                                NIGHT.plus(Duration.ofHours(1)),
                                Optional.of(Outcome.REFUSED)),
                        Optional.empty(),
                        100)
                .accesses();
    }

    private static Access access(Instant at, String request) {
        return new Access(
                at,
                "",
                "sign-in",
                Outcome.REFUSED,
                new TreeSet<>(),
                new TreeSet<>(),
                "192.0.2.7",
                "UNAUTHORIZED GET /customers",
                request);
    }
}
