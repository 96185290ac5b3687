package io.mingce.memory;

import static org.assertj.core.api.Assertions.assertThat;

import io.mingce.archiving.Exemption;
import io.mingce.archiving.RunCounts;
import io.mingce.archiving.RunKind;
import io.mingce.cleaning.Column;
import io.mingce.customer.Archived;
import io.mingce.customer.AssignedTags;
import io.mingce.customer.Customer;
import io.mingce.customer.CustomerId;
import io.mingce.customer.CustomerType;
import io.mingce.customer.Customers;
import io.mingce.customer.ProtectiveTags;
import io.mingce.customer.SourceId;
import io.mingce.customer.TagClass;
import io.mingce.customer.TagName;
import io.mingce.customer.TagStatement;
import io.mingce.customer.TagStatement.Verdict;
import io.mingce.dedup.ApartOutcome;
import io.mingce.dedup.DryRun;
import io.mingce.dedup.MergeOutcome;
import io.mingce.dedup.SplitOutcome;
import io.mingce.dedup.UndoOutcome;
import io.mingce.directory.DescribeCustomers;
import io.mingce.directory.NoteCustomers;
import io.mingce.directory.RebuildDirectory;
import io.mingce.matching.Basis;
import io.mingce.matching.MatchWeights;
import io.mingce.memory.contract.Records;
import io.mingce.registration.StateTag;
import io.mingce.registration.TagOutcome;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Whoever is restricted is left where it is, as it is.
class RestrictedCustomersTest {

    private static final String BORN = "1988-05-03";
    private static final Basis BASIS = new Basis(20, List.of(), "1");

    private final World world = new World();
    private int said;

    private void restrict(Customers customers, CustomerId id, Verdict verdict, Instant now) {
        state(customers, id, Customer.RESTRICTED, verdict, now);
    }

    private void state(
            Customers customers, CustomerId id, TagName tag, Verdict verdict, Instant now) {
        var restricted =
                new TagStatement(
                        tag,
                        TagClass.CUSTOM,
                        verdict,
                        Optional.empty(),
                        Optional.empty(),
                        "u-privacy");
        assertThat(new StateTag(customers).state(id, new SourceId("r-" + said++), now, restricted))
                .isInstanceOf(TagOutcome.Stated.class);
    }

    private void restrict(CustomerId id) {
        restrict(world.told, id, Verdict.GIVEN, world.now());
    }

    private CustomerId add(String id, String name, String phone) {
        return world.add(
                World.row(
                        id,
                        Map.of(
                                Column.NAME, name,
                                Column.PHONE, phone,
                                Column.BIRTH_DATE, BORN),
                        World.NOON));
    }

    @Test
    void isMergedWithNobodyAndInNoCaseUntilItIsTakenBack() {
        CustomerId a = add("1", "欧阳海涛", "13812345678");
        CustomerId b = add("2", "欧阳海涛", "13912345679");
        restrict(a);

        assertThat(world.settle().merges()).isZero();
        assertThat(world.cases.all()).isEmpty();
        assertThat(world.customers.size()).isEqualTo(2);

        restrict(world.told, a, Verdict.AUTOMATIC, world.now());
        assertThat(world.settle().merges()).isOne();
        assertThat(world.find(a)).isEqualTo(world.find(b));
    }

    @Test
    void leavesTheOthersToBecomeOne() {
        CustomerId a = add("1", "欧阳海涛", "13812345678");
        CustomerId b = add("2", "欧阳海涛", "13912345679");
        CustomerId c = add("3", "欧阳海涛", "13712345670");
        restrict(b);

        assertThat(world.settle().merges()).isOne();

        assertThat(world.find(a)).isEqualTo(world.find(c));
        assertThat(world.find(b).partitions()).containsExactly(b);
    }

    @Test
    void isNotTakenApartWhereMatchingWouldNotMakeItOneAnyMore() {
        CustomerId a =
                world.add(
                        World.row(
                                "1",
                                Map.of(Column.NAME, "王海涛", Column.PHONE, "13812345678"),
                                World.NOON));
        world.add(World.row("2", Map.of(Column.PHONE, "13812345678"), World.NOON));
        restrict(a);
        world.add(
                World.row("3", Map.of(Column.NAME, "李芳", Column.PHONE, "13812345678"), World.NOON));

        assertThat(world.settle().splits()).isZero();

        assertThat(world.customers.sources(a)).hasSize(3);
    }

    @Test
    void isNobodyToWhoeverMergesRulesSplitsOrTakesBack() {
        CustomerId a = add("1", "欧阳海涛", "13812345678");
        CustomerId b = add("2", "欧阳海涛", "13912345679");
        CustomerId c = add("3", "司马青山", "13712345670");
        world.settle();
        CustomerId gone = world.find(a).id().equals(a) ? b : a;
        var merge = world.find(a).lineage().link(gone).orElseThrow().merge();
        restrict(a);

        assertThat(world.merging.merge(a, c, Optional.of("staff"), BASIS))
                .isEqualTo(new MergeOutcome.Gone(a));
        assertThat(world.merging.merge(c, b, Optional.of("staff"), BASIS))
                .isEqualTo(new MergeOutcome.Gone(b));
        assertThat(world.merging.merge(a, b, Optional.of("staff"), BASIS))
                .isEqualTo(new MergeOutcome.Gone(a));
        assertThat(world.keeping.rule(c, a)).isEqualTo(new ApartOutcome.Gone(a));
        assertThat(world.splitting.split(a, Set.of(new SourceId("1"))))
                .isEqualTo(new SplitOutcome.Gone(a));
        assertThat(world.undoing.undo(merge, Map.of(), Optional.of("staff")))
                .isEqualTo(new UndoOutcome.Unknown(merge));
    }

    @Test
    void isNobodyInADryRun() {
        CustomerId a = add("1", "欧阳海涛", "13812345678");
        add("2", "欧阳海涛", "13912345679");
        restrict(a);

        var report =
                new DryRun(MatchWeights.shipped(), world.customers, () -> World.NOON, World.ZONE)
                        .run(
                                Map.of(CustomerType.PERSON, new MatchWeights.Thresholds(10, 5)),
                                _ -> {});

        assertThat(report.byType().values())
                .singleElement()
                .satisfies(numbers -> assertThat(numbers.customers()).isOne());
        assertThat(report.samples()).isEmpty();
    }

    @Test
    void isFoundByNewRowsSoThatNobodyIsThereTwice() {
        CustomerId a = add("1", "欧阳海涛", "13812345678");
        restrict(a);

        assertThat(add("2", "欧阳海涛", "13812345678")).isEqualTo(a);
        assertThat(world.find(a).restricted()).isTrue();
    }

    @Test
    void hasNoTagsAndIsDueAndDormantNever() {
        var tags = new TagWorld();
        CustomerId id = tags.person();
        tags.tell(id, LocalDate.of(2026, 6, 20), Records.order("O-1", "50000"));
        tags.evaluator().tag(Set.of(id));
        assertThat(tags.tags(id)).isEqualTo("high-value vip-level-up");

        restrict(tags.customers, id, Verdict.GIVEN, tags.now);
        tags.evaluator().tag(Set.of(id));

        Customer restricted = tags.find(id).orElseThrow();
        assertThat(restricted.assigned().sameAs(AssignedTags.NONE)).isTrue();
        tags.now = tags.now.plusSeconds(86_400L * 2_000);
        assertThat(tags.due()).isEmpty();
        assertThat(tags.evaluator().tag(Set.of(id)).changed()).isZero();

        restrict(tags.customers, id, Verdict.AUTOMATIC, tags.now);
        tags.evaluator().tag(Set.of(id));
        assertThat(tags.find(id).orElseThrow().assigned().purchases().orders()).isOne();
    }

    @Test
    void noRuleSeesThatTheLawHoldsACustomer() {
        var tags = new TagWorld();
        CustomerId id = tags.person();
        tags.save("held", "'legal-hold' in tags", Optional.empty(), true);
        tags.save("given", "'vip' in tags", Optional.empty(), true);
        for (TagName tag : Set.of(ProtectiveTags.LEGAL_HOLD, new TagName("vip"))) {
            state(tags.customers, id, tag, Verdict.GIVEN, tags.now);
        }
        tags.evaluator().tag(Set.of(id));

        assertThat(tags.tags(id)).isEqualTo("given vip");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 31})
    void staysWhereItIsThoughItWasDormantBefore(int later) {
        var archive = new ArchiveWorld();
        CustomerId id = archive.person();
        restrict(archive.customers, id, Verdict.GIVEN, archive.now);
        archive.days(ArchiveWorld.DAYS);
        Customer before = archive.find(id);
        var dormant = before.assigned().dormant(Optional.of(archive.today()));
        archive.customers.assign(List.of(before.assigned(dormant)));

        assertThat(archive.run().counts())
                .isEqualTo(new RunCounts(1, 0, 0, 0, Map.of(Exemption.RESTRICTED, 1), 0, 0));

        assertThat(archive.archived(id)).isEqualTo(Archived.NOTHING);
        archive.tag.tag(Set.of(id));
        archive.days(later);
        archive.look();
        assertThat(archive.run(RunKind.DORMANT).counts()).isEqualTo(RunCounts.NONE);
    }

    @Test
    void isNotHandedOverToDeletionByTime() {
        var archive = new ArchiveWorld();
        CustomerId id = archive.person();
        archive.days(ArchiveWorld.DAYS);
        archive.tag.tag(Set.of(id));
        archive.run();
        restrict(archive.customers, id, Verdict.GIVEN, archive.now);
        archive.days(ArchiveWorld.RETENTION);

        archive.run(RunKind.RETENTION);

        assertThat(archive.ends.all()).isEmpty();
    }

    @Test
    void leavesTheDirectoryAndComesBack() {
        CustomerId a = add("1", "欧阳海涛", "13812345678");
        add("2", "司马青山", "13912345679");
        var directory = new MemoryDirectory();
        var describe = new DescribeCustomers(World.INDEX, () -> World.NOON, World.ZONE);
        var notes = new NoteCustomers(world.customers, directory, describe);
        notes.note(Set.of(a));
        assertThat(directory.latest().size()).isOne();

        restrict(a);
        notes.note(Set.of(a));
        assertThat(directory.latest().size()).isZero();
        var rebuild = new RebuildDirectory(world.customers, notes, new MemoryRebuilds());
        rebuild.begin();
        rebuild.goOn(() -> true);
        assertThat(directory.latest().size()).isOne();

        restrict(world.told, a, Verdict.AUTOMATIC, world.now());
        notes.note(Set.of(a));
        assertThat(directory.latest().size()).isEqualTo(2);
    }
}
