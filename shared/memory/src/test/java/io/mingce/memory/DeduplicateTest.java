package io.mingce.memory;

import static org.assertj.core.api.Assertions.assertThat;

import io.mingce.cleaning.Column;
import io.mingce.customer.CustomerId;
import io.mingce.customer.SourceId;
import io.mingce.customer.SourceKey;
import io.mingce.dedup.ApartOutcome;
import io.mingce.dedup.Conflict;
import io.mingce.dedup.Considered;
import io.mingce.dedup.RuleCase;
import io.mingce.dedup.RuledCase;
import io.mingce.dedup.SplitOutcome;
import io.mingce.dedup.UndoOutcome;
import io.mingce.matching.MatchRule;
import io.mingce.registration.Incoming;
import io.mingce.review.CaseId;
import io.mingce.review.ReviewCase;
import io.mingce.review.Ruling.Verdict;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What becomes of customers when somebody looks at them again.
class DeduplicateTest {

    private static final String BORN = "1988-05-03";

    private final World world = new World();

    @Test
    void whoSharesNoIdentifierButMuchElseBecomesOne() {
        CustomerId a = add("1", "欧阳海涛", "13812345678", BORN);
        CustomerId b = add("2", "欧阳海涛", "13912345679", BORN);
        assertThat(a).isNotEqualTo(b);

        Considered considered = world.settle();

        assertThat(considered.merges()).isOne();
        assertThat(world.find(a)).isEqualTo(world.find(b));
    }

    @Test
    void anOrderWithoutANameLeavesWhenItsPhoneTurnsOutToBeAFamilys() {
        CustomerId a = add("1", "王海涛", "13812345678", "");
        assertThat(add("2", "", "13812345678", "")).isEqualTo(a);
        add("3", "李芳", "13812345678", "");

        Considered considered = world.settle();

        assertThat(considered.splits()).isOne();
        assertThat(world.customers.sources(a)).hasSize(1);
        assertThat(world.register.register(List.of(row("2", "", "13812345678", ""))).values())
                .allSatisfy(o -> assertThat(World.customer(o)).isNotEqualTo(a));
        assertThat(world.customers.size()).isEqualTo(3);
    }

    @Test
    void whoIsKeptApartIsNeverMergedAndNoCaseIsOpened() {
        CustomerId a = add("1", "欧阳海涛", "13812345678", BORN);
        CustomerId b = add("2", "欧阳海涛", "13912345679", BORN);

        assertThat(world.keeping.rule(a, b)).isInstanceOf(ApartOutcome.KeptApart.class);
        assertThat(world.keeping.rule(b, a)).isInstanceOf(ApartOutcome.KeptApart.class);

        assertThat(world.settle().merges()).isZero();
        assertThat(world.cases.all()).isEmpty();
        assertThat(world.customers.size()).isEqualTo(2);
    }

    @Test
    void nobodyBetweenTwoWhoAreKeptApartJoinsThem() {
        CustomerId a = add("1", "欧阳海涛", "13812345678", BORN);
        CustomerId b = add("2", "欧阳海涛", "13912345679", BORN);
        world.keeping.rule(a, b);
        add("3", "欧阳海涛", "13812345678", BORN);
        add("4", "欧阳海涛", "13712345670", BORN);

        world.settle();

        assertThat(world.find(a).id()).isNotEqualTo(world.find(b).id());
        assertThat(world.customers.size()).isEqualTo(2);
    }

    @Test
    void aMergeThatAPersonUndidIsNotMadeAgain() {
        CustomerId a = add("1", "欧阳海涛", "13812345678", BORN);
        CustomerId b = add("2", "欧阳海涛", "13912345679", BORN);
        world.settle();
        CustomerId gone = world.find(a).id().equals(a) ? b : a;
        var merge = world.find(a).lineage().link(gone).orElseThrow().merge();

        assertThat(world.undoing.undo(merge, Map.of(), Optional.of("staff")))
                .isInstanceOf(UndoOutcome.Undone.class);

        assertThat(world.settle().merges()).isZero();
        assertThat(world.customers.size()).isEqualTo(2);
    }

    @Test
    void whatCameInSinceTheMergeIsForAPersonToDecide() {
        CustomerId a = add("1", "欧阳海涛", "13812345678", BORN);
        CustomerId b = add("2", "欧阳海涛", "13912345679", BORN);
        world.settle();
        CustomerId gone = world.find(a).id().equals(a) ? b : a;
        var merge = world.find(a).lineage().link(gone).orElseThrow().merge();
        Incoming late =
                World.row(
                        "3",
                        Map.of(
                                Column.NAME,
                                "欧阳海涛",
                                Column.PHONE,
                                gone.equals(b) ? "13912345679" : "13812345678"),
                        World.NOON.plusSeconds(9_000_000));
        world.add(late);

        UndoOutcome undecided = world.undoing.undo(merge, Map.of(), Optional.of("staff"));

        assertThat(undecided)
                .isInstanceOfSatisfying(
                        UndoOutcome.Undecided.class,
                        u ->
                                assertThat(u.conflicts())
                                        .extracting(Conflict::source, Conflict::suggested)
                                        .containsExactly(
                                                org.assertj.core.groups.Tuple.tuple(
                                                        new SourceId("3"), gone)));
        assertThat(world.customers.size()).isOne();

        world.undoing.undo(merge, Map.of(new SourceId("3"), gone), Optional.of("staff"));

        assertThat(world.customers.sources(gone)).hasSize(2);
        assertThat(world.settle().merges()).isZero();
    }

    @Test
    void aRecordThatAPersonTookOutStaysOutAndIsFoundAgain() {
        CustomerId a = add("1", "欧阳海涛", "13812345678", BORN);
        add("2", "欧阳海涛", "13812345678", "");
        world.settle();

        SplitOutcome split = world.splitting.split(a, Set.of(new SourceId("2")));

        assertThat(world.splitting.split(a, Set.of(new SourceId("2")))).isEqualTo(split);
        CustomerId taken = ((SplitOutcome.Split) split).taken();
        assertThat(world.settle().merges()).isZero();
        assertThat(world.add(row("2", "欧阳海涛", "13812345678", ""))).isEqualTo(taken);
        assertThat(world.customers.sources(taken)).hasSize(1);
    }

    @Test
    void takingOutWhatIsNotThereOrAllThereIsIsRefused() {
        CustomerId a = add("1", "欧阳海涛", "13812345678", BORN);
        var none = new CustomerId("a".repeat(24));

        assertThat(world.splitting.split(a, Set.of(new SourceId("9"))))
                .isEqualTo(new SplitOutcome.NoSuchRecord(new SourceId("9")));
        assertThat(world.splitting.split(a, Set.of(new SourceId("1"))))
                .isEqualTo(new SplitOutcome.NothingLeft());
        assertThat(world.splitting.split(none, Set.of(new SourceId("1"))))
                .isEqualTo(new SplitOutcome.Gone(none));
    }

    @Test
    void aFamilysPhoneOpensACaseThatIsRuled() {
        CustomerId a = add("1", "王海涛", "13812345678", "");
        CustomerId b = add("2", "李芳", "13812345678", "");
        CustomerId c = add("3", "", "13812345678", "");
        world.settle();
        RuleCase ruling =
                new RuleCase(world.cases, world.merging, world.keeping, () -> world.now());

        assertThat(ruling.later(CaseId.of(a, c), World.NOON.plusSeconds(60), "staff"))
                .isInstanceOf(RuledCase.Rests.class);
        assertThat(ruling.same(CaseId.of(a, c), "staff"))
                .satisfies(r -> assertThat(verdict(r)).isEqualTo(Verdict.SAME));
        assertThat(ruling.same(CaseId.of(a, c), "staff"))
                .isInstanceOf(RuledCase.DecidedBefore.class);
        assertThat(ruling.different(CaseId.of(b, c), "staff"))
                .satisfies(r -> assertThat(verdict(r)).isEqualTo(Verdict.DIFFERENT));
        assertThat(ruling.different(CaseId.of(a, new CustomerId("a".repeat(24))), "staff"))
                .isInstanceOf(RuledCase.Unknown.class);

        world.settle();

        assertThat(world.find(c).id()).isEqualTo(world.find(a).id());
        assertThat(world.find(b).id()).isNotEqualTo(world.find(a).id());
    }

    @Test
    void aCaseOfTwoWhoAreOneAlreadyHasNothingToDecide() {
        CustomerId a = add("1", "王海涛", "13812345678", "");
        CustomerId b = add("2", "李芳", "13812345678", "");
        world.settle();
        world.merging.merge(a, b, Optional.of("staff"), io.mingce.matching.Basis.RULING);
        RuleCase ruling =
                new RuleCase(world.cases, world.merging, world.keeping, () -> world.now());

        assertThat(ruling.different(CaseId.of(a, b), "staff"))
                .satisfies(r -> assertThat(verdict(r)).isEqualTo(Verdict.MOOT));
        assertThat(world.settle().undone()).isZero();
        assertThat(world.find(a)).isEqualTo(world.find(b));
    }

    private static Verdict verdict(RuledCase ruled) {
        ReviewCase decided = ((RuledCase.Ruled) ruled).decided();
        return decided.ruling().orElseThrow().verdict();
    }

    @Test
    void whoIsGoneMeanwhileIsPassedOver() {
        CustomerId a = add("1", "欧阳海涛", "13812345678", BORN);
        CustomerId b = add("2", "欧阳海涛", "13912345679", BORN);
        world.customers.withdraw(world.find(b), Set.of(new SourceKey(b, new SourceId("2"))));

        assertThat(world.settle().merges()).isZero();
        assertThat(world.find(a).lineage().absorbed()).isEmpty();
    }

    @Test
    void aCustomerThatNobodyIsLinkedToCostsTwoTrips() {
        CustomerId a = add("1", "欧阳海涛", "13812345678", BORN);
        world.settle();
        int reads = world.told.reads;
        int writes = world.told.writes;

        world.deduplicate.consider(Map.of(a, world.find(a).tokens()));

        assertThat(world.told.reads - reads).isEqualTo(2);
        assertThat(world.told.writes - writes).isZero();
    }

    @Test
    void theSurestReasonIsKeptWithACase() {
        add("1", "王海涛", "13812345678", "");
        add("2", "李芳", "13812345678", "");
        add("3", "", "13812345678", "");

        world.settle();

        assertThat(world.cases.all())
                .anySatisfy(
                        c -> assertThat(c.basis().reasons()).contains(MatchRule.SHARED_CONTACT));
    }

    private CustomerId add(String id, String name, String phone, String born) {
        return world.add(row(id, name, phone, born));
    }

    private static Incoming row(String id, String name, String phone, String born) {
        var texts = new HashMap<Column, String>();
        texts.put(Column.NAME, name);
        texts.put(Column.PHONE, phone);
        texts.put(Column.BIRTH_DATE, born);
        texts.values().removeIf(String::isEmpty);
        return World.row(id, texts, at(id));
    }

    private static Instant at(String id) {
        return World.NOON.plusSeconds(Math.floorMod(id.hashCode(), 1_000));
    }
}
