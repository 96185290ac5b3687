package io.mingce.store.audit;

import static io.mingce.memory.contract.Accesses.MORNING;
import static io.mingce.memory.contract.Accesses.at;
import static io.mingce.memory.contract.Accesses.customer;
import static io.mingce.memory.contract.Accesses.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mingce.audit.Access;
import io.mingce.audit.AuditDay;
import io.mingce.audit.AuditLog.Question;
import io.mingce.audit.AuditLog.Subject;
import io.mingce.audit.DayVerified;
import io.mingce.audit.VerifyAudit;
import io.mingce.customer.CustomerId;
import io.mingce.failure.TryAgain;
import io.mingce.memory.contract.Accesses;
import io.mingce.memory.contract.Together;
import io.mingce.store.engine.Engine;
import io.mingce.store.engine.Tables;
import io.mingce.store.engine.Tap;
import io.mingce.store.engine.Tap.Death;

import org.crac.Core;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.BatchExecuteStatementRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchExecuteStatementResponse;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;

/// Writers that die, that do not know whether they wrote, and that are two: the trail stays whole, and nothing that was
/// shown is missing.
class AuditTrailCrashIT {

    private static final AuditDay DAY = AuditDay.of(MORNING);
    private static final List<CustomerId> MANY =
            IntStream.range(0, 40).mapToObj(Accesses::customer).toList();

    private final Tables tables = Tables.create(Engine.client());
    private final Tap tap = new Tap(Engine.client());
    private final DynamoDbAuditTrail trail = process(tap.client(), 1);

    @ParameterizedTest
    @EnumSource
    void anUncertainPutIsToldAndTheNextNoteBeginsAnotherChain(Death death) {
        trail.note(read(1));
        tap.dieAt(0, death);

        assertThatThrownBy(() -> trail.note(read(2))).isInstanceOf(TryAgain.class);
        tap.live();
        trail.note(read(3));

        DayVerified verified = verify();
        assertThat(verified.ok()).isTrue();
        assertThat(verified.chains()).isEqualTo(2);
        assertThat(all()).contains(read(1), read(3)).doesNotHaveDuplicates();
        assertThat(all()).hasSize(death == Death.AFTER ? 3 : 2);
    }

    /// The first request holds the link and 24 pointers, the second the rest.
    @ParameterizedTest
    @EnumSource
    void aDeathBetweenALinkAndItsPointersShowsNothingWrong(Death death) {
        Access list = Accesses.access(at(1), "staff-1", Access.Outcome.READ, MANY);
        trail.note(read(0));
        for (int write = 0; write < 2; write++) {
            tap.dieAt(write, death);
            assertThatThrownBy(() -> trail.note(list)).isInstanceOf(TryAgain.class);
            assertThat(tap.died()).isTrue();
            tap.live();
        }
        trail.note(list);

        assertThat(verify().ok()).isTrue();
        for (int i = 1; i < MANY.size(); i++) {
            assertThat(found(new Subject.OfCustomer(customer(i))))
                    .isNotEmpty()
                    .allMatch(list::equals);
        }
    }

    @Test
    void aRequestThatTheClientRepeatedIsNotedOnce() {
        DynamoDbAuditTrail repeating = process(everyWriteTwice(), 7);

        repeating.note(read(1));
        repeating.note(read(2));
        repeating.note(Accesses.access(at(3), "staff-1", Access.Outcome.READ, MANY));

        assertThat(verify().ok()).isTrue();
        assertThat(verify().chains()).isEqualTo(1);
        assertThat(all()).hasSize(3);
    }

    @Test
    void twoProcessesAtOnceHaveTheirOwnChains() {
        var other = process(Engine.client(), 2);

        Together.run(
                60,
                i -> {
                    (i % 2 == 0 ? trail : other).note(read(i));
                    return i;
                });

        assertThat(verify().ok()).isTrue();
        assertThat(verify().links()).isEqualTo(60);
        assertThat(all()).hasSize(60).doesNotHaveDuplicates();
    }

    @Test
    void twoCopiesOfOneProcessDoNotWriteIntoOneChain() {
        var copy = process(Engine.client(), 1);

        for (int i = 0; i < 5; i++) {
            trail.note(read(2 * i));
            copy.note(read(2 * i + 1));
        }

        assertThat(verify().ok()).isTrue();
        assertThat(all()).hasSize(10).doesNotHaveDuplicates();
    }

    @Test
    void aSnapshotHoldsNoChain() {
        trail.note(read(1));
        trail.beforeCheckpoint(Core.getGlobalContext());
        trail.afterRestore(Core.getGlobalContext());
        trail.note(read(2));

        assertThat(verify().chains()).isEqualTo(2);
        assertThat(verify().ok()).isTrue();
    }

    @Test
    void whatIsOurOwnFaultIsNotTriedAgain() {
        var astray = new DynamoDbAuditTrail(Engine.client(), "no-such-table", new Random(1));

        assertThatThrownBy(() -> astray.note(read(1))).isInstanceOf(IllegalStateException.class);
    }

    private DynamoDbAuditTrail process(DynamoDbClient client, long seed) {
        return new DynamoDbAuditTrail(client, tables.ledger(), new Random(seed));
    }

    /// As a client does whose first answer was lost.
    private static DynamoDbClient everyWriteTwice() {
        return (DynamoDbClient)
                Proxy.newProxyInstance(
                        AuditTrailCrashIT.class.getClassLoader(),
                        new Class<?>[] {DynamoDbClient.class},
                        (_, method, arguments) -> {
                            try {
                                if (arguments[0] instanceof BatchExecuteStatementRequest batch) {
                                    BatchExecuteStatementResponse lost =
                                            Engine.client().batchExecuteStatement(batch);
                                    assertThat(lost.responses()).isNotEmpty();
                                }
                                return method.invoke(Engine.client(), arguments);
                            } catch (InvocationTargetException e) {
                                throw e.getCause();
                            }
                        });
    }

    private DayVerified verify() {
        return new VerifyAudit(
                        new DynamoDbAuditChains(Engine.client(), tables.ledger()),
                        new DynamoDbAuditAnchors(Engine.client(), tables.ledger()),
                        () -> MORNING)
                .verify(DAY);
    }

    private List<Access> all() {
        return found(new Subject.Everything());
    }

    private List<Access> found(Subject subject) {
        return new DynamoDbAuditLog(Engine.client(), tables.ledger())
                .page(
                        new Question(subject, DAY.begin(), DAY.end(), Optional.empty()),
                        Optional.empty(),
                        100)
                .accesses();
    }
}
