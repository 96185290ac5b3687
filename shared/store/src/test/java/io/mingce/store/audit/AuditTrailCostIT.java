package io.mingce.store.audit;

import static io.mingce.memory.contract.Accesses.at;
import static io.mingce.memory.contract.Accesses.read;

import static org.assertj.core.api.Assertions.assertThat;

import io.mingce.audit.Access;
import io.mingce.audit.AuditDay;
import io.mingce.audit.AuditLog.Question;
import io.mingce.audit.AuditLog.Subject;
import io.mingce.customer.CustomerId;
import io.mingce.memory.contract.Accesses;
import io.mingce.store.engine.Cost;
import io.mingce.store.engine.Engine;
import io.mingce.store.engine.Tables;
import io.mingce.store.engine.Tap;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;

/// What it costs to note an access, and to ask for those that were noted.
class AuditTrailCostIT {

    private final Tables tables = Tables.create(Engine.client());
    private final Tap tap = new Tap(Engine.client());
    private final DynamoDbAuditTrail trail =
            new DynamoDbAuditTrail(tap.client(), tables.ledger(), new Random(1));

    @BeforeEach
    void aChainIsBegun() {
        trail.note(read(0));
        tap.requests();
    }

    @Test
    void aNoteAboutOneCustomer() {
        trail.note(read(1));

        Cost cost = Cost.of(tap.requests());
        assertThat(cost.requests()).isEqualTo(1);
        assertThat(cost.writeUnits()).isEqualTo(4);
        assertThat(cost.largest()).isLessThan(1024);
    }

    @ParameterizedTest
    @CsvSource({"2, 1, 5", "20, 1, 23", "24, 1, 27", "25, 2, 28", "100, 5, 105"})
    void aNoteAboutSeveral(int customers, int requests, int units) {
        trail.note(
                Accesses.access(
                        at(1),
                        "staff-1",
                        Access.Outcome.READ,
                        IntStream.range(0, customers)
                                .mapToObj(i -> new CustomerId("%024d".formatted(i)))
                                .toList()));

        Cost cost = Cost.of(tap.requests());
        assertThat(cost.requests()).isEqualTo(requests);
        assertThat(cost.writeUnits()).isEqualTo(units);
    }

    @Test
    void theFirstOfADayIsARequestMore() {
        trail.note(read(24 * 3600));

        Cost cost = Cost.of(tap.requests());
        assertThat(cost.requests()).isEqualTo(2);
        assertThat(cost.writeUnits()).isEqualTo(5);
    }

    @ParameterizedTest
    @CsvSource({"50, 2", "100, 2"})
    void aPageOfWhatAUserDidIsAQueryAndARead(int limit, int requests) {
        IntStream.range(0, 120).forEach(i -> trail.note(read(i)));
        tap.requests();

        new DynamoDbAuditLog(tap.client(), tables.ledger())
                .page(
                        new Question(
                                new Subject.ByUser("staff-1"),
                                at(0),
                                AuditDay.of(at(0)).end(),
                                Optional.empty()),
                        Optional.empty(),
                        limit);

        assertThat(tap.requests()).hasSize(requests);
    }
}
