package io.mingce.memory;

import static io.mingce.memory.ArchiveWorld.DAYS;

import static org.assertj.core.api.Assertions.assertThat;

import io.mingce.archiving.Archive;
import io.mingce.archiving.ArchiveRun;
import io.mingce.archiving.Exemption;
import io.mingce.archiving.RunCounts;
import io.mingce.archiving.RunKind;
import io.mingce.customer.Archived;
import io.mingce.customer.Customer;
import io.mingce.customer.CustomerId;
import io.mingce.customer.Field;
import io.mingce.customer.SourceId;
import io.mingce.matching.Basis;
import io.mingce.registration.Contended;
import io.mingce.review.CaseId;
import io.mingce.review.ReviewCase;
import io.mingce.review.Ruling;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

class MoveDormantTest {

    private final ArchiveWorld world = new ArchiveWorld();

    @Test
    void whoWasNotHeardOfForThePeriodIsArchived() {
        CustomerId id = dormant();

        ArchiveRun run = world.run();

        assertThat(world.archived(id)).isEqualTo(Archived.WHOLLY);
        assertThat(world.places(id)).containsExactly(0, 1);
        assertThat(run.counts()).isEqualTo(new RunCounts(1, 1, 0, 0, Map.of(), 0, 8));
        assertThat(run.state()).isEqualTo(ArchiveRun.State.DONE);
    }

    @Test
    void aDayBeforeNobodyIs() {
        CustomerId id = world.person();
        world.tag.tag(Set.of(id));
        world.days(DAYS - 1);
        world.look();

        assertThat(world.run().counts()).isEqualTo(RunCounts.NONE);
        assertThat(world.archived(id)).isEqualTo(Archived.NOTHING);

        world.days(1);
        world.look();
        assertThat(world.run().counts().moved()).isOne();
    }

    @Test
    void thePeriodIsThatOfTheLevel() {
        CustomerId id = world.person(Map.of(Field.LEVEL, List.of("vip")));
        world.tag.tag(Set.of(id));
        world.days(DAYS);
        world.look();
        assertThat(world.run().counts()).isEqualTo(RunCounts.NONE);

        world.days(1_095 - DAYS);
        world.look();

        assertThat(world.run().counts().moved()).isOne();
    }

    @Test
    void aDryRunOnlyCounts() {
        CustomerId id = dormant();
        CustomerId held = dormant();
        open(held);
        CustomerId called = dormant();
        world.call(called);
        CustomerId back = back();
        List<Customer> before = all(id, held, called, back);

        ArchiveRun run = world.workOn(world.begin(RunKind.DORMANT, true).id());

        assertThat(run.counts())
                .isEqualTo(new RunCounts(4, 1, 1, 1, Map.of(Exemption.OPEN_CASE, 1), 0, 0));
        assertThat(all(id, held, called, back)).isEqualTo(before);
        assertThat(world.waits).isEmpty();
    }

    private List<Customer> all(CustomerId... ids) {
        return List.of(ids).stream().map(world::find).toList();
    }

    /// The rules did not look at him since: they are late.
    @Test
    void whoCalledStaysAndIsOutOfTheIndex() {
        CustomerId id = dormant();
        world.call(id);

        assertThat(world.run().counts()).isEqualTo(new RunCounts(1, 0, 0, 1, Map.of(), 0, 0));

        assertThat(world.archived(id)).isEqualTo(Archived.NOTHING);
        assertThat(world.assigned(id).dormant()).isEmpty();
        assertThat(world.run().counts()).isEqualTo(RunCounts.NONE);
        world.look();
        assertThat(world.assigned(id).due()).contains(world.today().plusDays(DAYS));
    }

    @Test
    void whoCallsWhileHeIsMovedStays() {
        CustomerId id = dormant();
        var moved = new ArrayList<Optional<Archive.Moved>>();
        Archive late =
                new Archive() {
                    @Override
                    public Optional<Moved> archive(Customer customer, LocalDate today) {
                        world.call(id);
                        moved.add(world.archive.archive(customer, today));
                        return moved.getLast();
                    }

                    @Override
                    public Optional<Customer> bringBack(Customer customer) {
                        return world.archive.bringBack(customer);
                    }
                };

        var considered =
                world.move(late, Around.NOTHING)
                        .begin(world.begin(RunKind.DORMANT, false), world.now())
                        .consider(List.of(id), _ -> {});

        assertThat(moved).containsExactly(Optional.empty());
        assertThat(considered.counts()).isEqualTo(new RunCounts(1, 0, 0, 1, Map.of(), 0, 0));
        assertThat(world.archived(id)).isEqualTo(Archived.NOTHING);
    }

    @Test
    void theRestOfWhoCameBackIsFetched() {
        CustomerId id = back();
        assertThat(world.places(id)).containsExactly(1, 1);

        assertThat(world.run().counts()).isEqualTo(new RunCounts(1, 0, 1, 0, Map.of(), 0, 0));

        assertThat(world.archived(id)).isEqualTo(Archived.NOTHING);
        assertThat(world.places(id)).containsExactly(2, 0);
        assertThat(world.run().counts()).isEqualTo(RunCounts.NONE);
        world.days(DAYS);
        world.look();
        assertThat(world.run().counts().moved()).isOne();
    }

    /// Also where the rules have looked at him in between.
    @Test
    void theRulesLeaveWhoCameBackWhereTheRunFindsHim() {
        CustomerId id = back();
        world.tag.tag(Set.of(id));

        assertThat(world.run().counts().broughtBack()).isOne();
        world.tag.tag(Set.of(id));

        assertThat(world.assigned(id).dormant()).isEmpty();
        assertThat(world.assigned(id).due()).contains(world.today().plusDays(DAYS));
    }

    @ParameterizedTest
    @CsvSource({
        "legal-hold, LEGAL_HOLD",
        "open-request, OPEN_REQUEST",
        "running-contract, RUNNING_CONTRACT"
    })
    void whoHasATagThatExemptsStaysForThirtyDays(String tag, Exemption why) {
        CustomerId id = world.person();
        world.give(id, tag, Optional.empty());
        world.tag.tag(Set.of(id));
        world.days(DAYS);
        world.look();

        assertThat(world.run().counts()).isEqualTo(new RunCounts(1, 0, 0, 0, Map.of(why, 1), 0, 0));

        assertThat(world.archived(id)).isEqualTo(Archived.NOTHING);
        world.days(29);
        world.look();
        assertThat(world.run().counts()).isEqualTo(RunCounts.NONE);
        world.days(1);
        world.look();
        assertThat(world.run().counts().exempt()).containsExactly(Map.entry(why, 1));
    }

    @Test
    void whoseExemptionHasEndedIsArchived() {
        CustomerId id = world.person();
        world.give(id, "running-contract", Optional.of(world.today().plusDays(DAYS + 10)));
        world.tag.tag(Set.of(id));
        world.days(DAYS);
        world.look();
        world.run();
        world.days(30);
        world.look();

        assertThat(world.run().counts().moved()).isOne();
        assertThat(world.archived(id)).isEqualTo(Archived.WHOLLY);
    }

    @Test
    void whoWaitsForAPersonToDecideWhoHeIsStaysUntilItIsDecided() {
        CustomerId id = dormant();
        CustomerId other = dormant();
        ReviewCase open = open(id);
        assertThat(world.run().counts())
                .isEqualTo(new RunCounts(2, 1, 0, 0, Map.of(Exemption.OPEN_CASE, 1), 0, 8));
        assertThat(world.archived(other)).isEqualTo(Archived.WHOLLY);

        world.cases.change(
                new ReviewCase(
                        open.id(),
                        open.basis(),
                        open.openedAt(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(
                                new Ruling(
                                        Ruling.Verdict.DIFFERENT,
                                        world.now(),
                                        Optional.of("u-1")))));
        world.days(30);

        assertThat(world.run().counts().moved()).isOne();
        assertThat(world.archived(id)).isEqualTo(Archived.WHOLLY);
    }

    @Test
    void aCaseOfOneWhoWasMergedIntoHimCountsToo() {
        CustomerId id = dormant();
        CustomerId from = dormant();
        open(from);
        world.merge(id, from);

        assertThat(world.run().counts().exempt())
                .containsExactly(Map.entry(Exemption.OPEN_CASE, 1));
    }

    @Test
    void ofManyOpenCasesAllCount() {
        for (int n = 0; n < 250; n++) {
            open(dormant());
        }

        assertThat(world.run().counts().exempt())
                .containsExactly(Map.entry(Exemption.OPEN_CASE, 250));
    }

    @Test
    void whoWasMergedMovesWithTheSurvivor() {
        CustomerId id = dormant();
        CustomerId from = dormant();
        world.merge(id, from);
        world.tag.tag(Set.of(id));

        assertThat(world.run().counts()).isEqualTo(new RunCounts(1, 1, 0, 0, Map.of(), 0, 12));

        assertThat(world.archived(from)).isEqualTo(Archived.WHOLLY);
        assertThat(world.places(id)).containsExactly(0, 2);
        assertThat(world.records(from)).isEqualTo(2);
    }

    @Test
    void whoIsMergedWithOneInTheArchiveIsArchivedWithHim() {
        CustomerId from = dormant();
        world.run();
        CustomerId id = dormant();
        world.merge(id, from);
        assertThat(world.archived(id)).isEqualTo(Archived.PARTLY);

        assertThat(world.run().counts().moved()).isOne();

        assertThat(world.archived(id)).isEqualTo(Archived.WHOLLY);
        assertThat(world.records(id)).isEqualTo(2);
    }

    /// An hour late, as they may be.
    @Test
    void whoseTagsAreDueIsArchivedAllTheSame() {
        CustomerId id = dormant();
        world.customers.assign(
                List.of(
                        world.find(id)
                                .assigned(world.assigned(id).due(world.today().minusDays(3)))));

        assertThat(world.run().counts().moved()).isOne();
        assertThat(world.archived(id)).isEqualTo(Archived.WHOLLY);
        assertThat(world.tag.tag(Set.of(id)).changed()).isZero();
    }

    @Test
    void whatAnEntryLeadsToThatIsAMomentBehindIsLeftAlone() {
        CustomerId archived = dormant();
        CustomerId into = dormant();
        CustomerId merged = dormant();
        world.merge(into, merged);
        world.run();
        CustomerId gone = CustomerId.from(new SourceId("gone"), 0);
        Customer before = world.find(archived);

        var considered =
                world.move(world.archive, Around.NOTHING)
                        .begin(world.begin(RunKind.DORMANT, false), world.now())
                        .consider(List.of(archived, merged, gone), _ -> {});

        assertThat(considered.counts()).isEqualTo(new RunCounts(3, 0, 0, 0, Map.of(), 0, 0));
        assertThat(world.find(archived)).isEqualTo(before);
    }

    @Test
    void whoCannotBeMovedHoldsUpNobody() {
        var ids = new ArrayList<CustomerId>();
        for (int n = 0; n < 30; n++) {
            ids.add(dormant());
        }
        Archive poisoned =
                new Archive() {
                    @Override
                    public Optional<Moved> archive(Customer customer, LocalDate today) {
                        if (customer.id().equals(ids.getFirst())) {
                            throw new IllegalStateException("planted");
                        }
                        return world.archive.archive(customer, today);
                    }

                    @Override
                    public Optional<Customer> bringBack(Customer customer) {
                        throw new AssertionError("nobody came back");
                    }
                };

        var considered =
                world.move(poisoned, Around.NOTHING)
                        .begin(world.begin(RunKind.DORMANT, false), world.now())
                        .consider(ids, _ -> {});

        assertThat(considered.failed()).containsOnlyKeys(ids.getFirst());
        assertThat(considered.counts().failed()).isOne();
        assertThat(considered.counts().moved()).isEqualTo(29);
    }

    @Test
    void whomOthersKeepChangingStays() {
        CustomerId id = back();
        Archive contended =
                new Archive() {
                    @Override
                    public Optional<Moved> archive(Customer customer, LocalDate today) {
                        throw new AssertionError("nobody is dormant");
                    }

                    @Override
                    public Optional<Customer> bringBack(Customer customer) {
                        throw new Contended(1);
                    }
                };

        var considered =
                world.move(contended, Around.NOTHING)
                        .begin(world.begin(RunKind.DORMANT, false), world.now())
                        .consider(List.of(id), _ -> {});

        assertThat(considered.counts()).isEqualTo(new RunCounts(1, 0, 0, 1, Map.of(), 0, 0));
    }

    @Test
    void whoeverMovesKeepsToTheRate() {
        dormant();
        dormant();

        assertThat(world.run().counts().writeUnits()).isEqualTo(16);

        // Eight units each, a hundred a second; the clock stands still meanwhile.
        assertThat(world.waits).containsExactly(Duration.ofMillis(80), Duration.ofMillis(160));
    }

    /// One who is dormant today, and of whom that is noted.
    private CustomerId dormant() {
        world.now = world.now.minus(Duration.ofDays(DAYS));
        CustomerId id = world.person();
        world.days(DAYS);
        world.tag.tag(Set.of(id));
        return id;
    }

    /// One who called when he was archived.
    private CustomerId back() {
        CustomerId id = dormant();
        world.archive.archive(world.find(id), world.today());
        world.call(id);
        return id;
    }

    private ReviewCase open(CustomerId id) {
        CaseId pair = CaseId.of(id, CustomerId.from(new SourceId("x" + id), 0));
        ReviewCase open = ReviewCase.open(pair, Basis.RULING, world.now());
        world.cases.open(Set.of(open));
        return open;
    }
}
