package io.mingce.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mingce.cleaning.Text;
import io.mingce.customer.Customer;
import io.mingce.customer.CustomerId;
import io.mingce.customer.CustomerType;
import io.mingce.customer.TagClass;
import io.mingce.customer.TagName;
import io.mingce.customer.TagStatement;
import io.mingce.directory.CustomerQuery;
import io.mingce.directory.DescribeCustomers;
import io.mingce.directory.NoteCustomers;
import io.mingce.directory.Term;
import io.mingce.memory.contract.DirectoryLogContract;
import io.mingce.memory.contract.Records;
import io.mingce.tagging.Preview;
import io.mingce.tagging.PreviewRule;
import io.mingce.tagging.TagRule;

import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

class PreviewRuleTest {

    private static final LocalDate DAY = LocalDate.of(2026, 6, 20);
    private static final CustomerQuery EVERYBODY = new CustomerQuery(List.of());

    private final TagWorld world = new TagWorld();
    private final MemoryDirectory directory = new MemoryDirectory();
    private final PreviewRule preview =
            new PreviewRule(
                    TagWorld.COMPILER, world.customers, directory, () -> world.now, TagWorld.ZONE);

    @Test
    void ofFewEverybodyIsLookedAt() {
        CustomerId some = world.person();
        CustomerId other = world.person();
        world.tell(some, DAY, Records.order("O-1", "100"));
        note(Set.of(some, other));

        Preview shown = preview.preview(rule("orders.count() == 1"), EVERYBODY, 5);

        assertThat(shown)
                .isEqualTo(
                        new Preview(
                                2,
                                2,
                                1,
                                1,
                                1,
                                1,
                                true,
                                List.of(world.find(some).orElseThrow()),
                                0));
    }

    @Test
    void ofManySomeAreTakenAtRandomAndTheRestEstimated() {
        var ids = new HashSet<CustomerId>();
        int buyers = 0;
        for (int n = 0; n < 2_000; n++) {
            CustomerId id = world.person();
            ids.add(id);
            if (n % 4 == 0) {
                world.tell(id, DAY, Records.order("O-1", "100"));
                buyers++;
            }
        }
        note(ids);
        int within = 0;
        var seen = new HashSet<Customer>();
        for (int turn = 0; turn < 20; turn++) {
            world.now = world.now.plusMillis(1);
            Preview shown = preview.preview(rule("orders.count() == 1"), EVERYBODY, 10);

            assertThat(shown.customers()).isEqualTo(2_000);
            assertThat(shown.evaluated()).isEqualTo(500);
            assertThat(shown.exact()).isFalse();
            assertThat(shown.sample()).hasSize(10);
            assertThat(shown.estimate()).isBetween(shown.low(), shown.high());
            assertThat(shown.high() - shown.low()).isLessThan(170);
            within += shown.low() <= buyers && buyers <= shown.high() ? 1 : 0;
            seen.addAll(shown.sample());
        }

        assertThat(within).isGreaterThanOrEqualTo(17);
        assertThat(seen).hasSizeGreaterThan(100);
    }

    @Test
    void ofNobodyFoundThereMayStillBeSome() {
        var ids = new HashSet<CustomerId>();
        for (int n = 0; n < 1_000; n++) {
            ids.add(world.person());
        }
        note(ids);

        Preview shown = preview.preview(rule("orders.count() == 1"), EVERYBODY, 10);

        assertThat(shown.estimate()).isZero();
        assertThat(shown.low()).isZero();
        assertThat(shown.high()).isBetween(4, 10);
    }

    @Test
    void onlyTheScopeIsLookedAt() {
        CustomerId some = world.person();
        note(Set.of(some));

        assertThat(
                        preview.preview(
                                        rule("true"),
                                        new CustomerQuery(
                                                List.of(new Term.OfType(CustomerType.COMPANY))),
                                        5)
                                .customers())
                .isZero();
        assertThatThrownBy(() ->
                        preview.preview(
                                rule("true"),
                                new CustomerQuery(List.of(new Term.PhoneEnds("0000"))),
                                5))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void consentAndWhatPeopleDeniedCountAsTheyWill() {
        CustomerId allows = world.person();
        CustomerId silent = world.person();
        CustomerId denied = world.person();
        world.consent(allows, true);
        world.consent(denied, true);
        world.tell(
                denied,
                DAY,
                new TagStatement(
                        new TagName("mine"),
                        TagClass.CUSTOM,
                        TagStatement.Verdict.DENIED,
                        Optional.empty(),
                        Optional.empty(),
                        "li"));
        note(Set.of(allows, silent, denied));

        Preview shown =
                preview.preview(
                        new TagRule(
                                new TagName("mine"),
                                TagClass.CUSTOM,
                                new Text("我的", "Mine"),
                                "true",
                                Optional.of("marketing"),
                                true),
                        EVERYBODY,
                        5);

        assertThat(shown.sample()).extracting(Customer::id).containsExactly(allows);
        assertThat(shown.evaluated()).isEqualTo(3);
    }

    @Test
    void errorsAreCountedAndWhatDoesNotCompileIsRefused() {
        note(Set.of(world.person()));

        assertThat(preview.preview(rule("1 / orders.count() == 1"), EVERYBODY, 5))
                .isEqualTo(new Preview(1, 1, 0, 0, 0, 0, true, List.of(), 1));
        assertThatThrownBy(() -> preview.preview(rule("nonsense"), EVERYBODY, 5))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void whoIsGoneSinceTheDirectoryWasNotedIsNotCounted() {
        CustomerId gone = world.person();
        note(Set.of(gone));
        world.withdraw(gone);

        assertThat(preview.preview(rule("true"), EVERYBODY, 5).matching()).isZero();
    }

    private void note(Set<CustomerId> ids) {
        new NoteCustomers(
                        world.customers,
                        directory,
                        new DescribeCustomers(
                                DirectoryLogContract.INDEX, () -> world.now, TagWorld.ZONE))
                .note(ids);
    }

    private static TagRule rule(String condition) {
        return new TagRule(
                new TagName("mine"),
                TagClass.CUSTOM,
                new Text("我的", "Mine"),
                condition,
                Optional.empty(),
                true);
    }
}
