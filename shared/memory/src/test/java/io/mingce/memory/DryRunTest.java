package io.mingce.memory;

import static org.assertj.core.api.Assertions.assertThat;

import io.mingce.cleaning.Column;
import io.mingce.customer.CustomerId;
import io.mingce.customer.CustomerType;
import io.mingce.dedup.DryRun;
import io.mingce.dedup.DryRunReport;
import io.mingce.dedup.DryRunReport.Comparison;
import io.mingce.dedup.DryRunReport.Kind;
import io.mingce.dedup.DryRunReport.Numbers;
import io.mingce.dedup.DryRunReport.Sample;
import io.mingce.matching.Basis;
import io.mingce.matching.MatchRule;
import io.mingce.matching.MatchWeights;
import io.mingce.matching.MatchWeights.Thresholds;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;

/// What other thresholds would come to.
class DryRunTest {

    private static final Thresholds LOW = new Thresholds(10, 10);
    private static final Thresholds HIGH = new Thresholds(90, 90);

    private final World world = new World();

    /// Two customers at 40 bits, and two at 27: not merged yet, because nobody has looked at them since they came.
    private List<CustomerId> twoPairs() {
        String address = ";ADDRESS=杭州市西湖区学院路9号3号楼101室";
        return List.of(
                add("a1", "NAME=王海涛;PHONE=13712345678;BIRTH_DATE=1980-05-03"),
                add("a2", "NAME=王海韬;PHONE=13912345678;BIRTH_DATE=1980-05-03"),
                add("b1", "NAME=李晓芳;PHONE=13612345678" + address),
                add("b2", "NAME=李晓芳;PHONE=15112349999" + address));
    }

    @ParameterizedTest(name = "merged from {0}, a case from {1}")
    @CsvSource({
        "10, 10, 4, 2, 0, ''",
        "5, 2, 4, 2, 0, ''",
        "30, 10, 2, 1, 1, 'MERGE_LOST CASE_ADDED'",
        "30, 30, 2, 1, 0, 'MERGE_LOST'",
        "60, 10, 0, 0, 2, 'MERGE_LOST MERGE_LOST CASE_ADDED CASE_ADDED'",
        "60, 60, 0, 0, 0, 'MERGE_LOST MERGE_LOST'",
    })
    void higherThresholdsMergeFewerAndAskOrLeaveMore(
            double merge, double review, int merged, int into, int cases, String kinds) {
        twoPairs();

        DryRunReport report = run(LOW, new Thresholds(merge, review));

        assertThat(report.byType())
                .isEqualTo(
                        Map.of(
                                CustomerType.PERSON,
                                new Comparison(
                                        4,
                                        new Numbers(4, 2, 0, 0),
                                        new Numbers(merged, into, 0, cases))));
        assertThat(kinds(report)).isEqualTo(kinds);
    }

    @ParameterizedTest(name = "merged from {0}, a case from {1}")
    @CsvSource({
        "90, 30, 0, 0, 1, 'CASE_ADDED'",
        "30, 30, 2, 1, 0, 'MERGE_ADDED'",
        "30, 10, 2, 1, 1, 'MERGE_ADDED CASE_ADDED'",
        "10, 10, 4, 2, 0, 'MERGE_ADDED MERGE_ADDED'",
    })
    void lowerThresholdsMergeOrAskMore(
            double merge, double review, int merged, int into, int cases, String kinds) {
        twoPairs();

        DryRunReport report = run(HIGH, new Thresholds(merge, review));

        assertThat(person(report))
                .isEqualTo(
                        new Comparison(
                                4, new Numbers(0, 0, 0, 0), new Numbers(merged, into, 0, cases)));
        assertThat(kinds(report)).isEqualTo(kinds);
    }

    @Test
    void aSampleSaysWhoAndHowSureAndWhyNot() {
        List<CustomerId> ids = twoPairs();

        Sample lost =
                run(LOW, new Thresholds(30, 30)).samples().stream()
                        .filter(sample -> sample.kind() == Kind.MERGE_LOST)
                        .findFirst()
                        .orElseThrow();

        assertThat(lost.customers()).containsExactlyInAnyOrder(ids.get(2), ids.get(3));
        assertThat(lost.score()).isBetween(25.0, 30.0);
    }

    @Test
    void thoseWhomSomebodyKeepsApartAreNeitherMergedNorAskedAbout() {
        List<CustomerId> ids = twoPairs();
        world.keeping.rule(ids.get(0), ids.get(1));

        assertThat(person(run(HIGH, LOW)).asked()).isEqualTo(new Numbers(2, 1, 0, 0));
        assertThat(person(run(HIGH, new Thresholds(90, 10))).asked())
                .isEqualTo(new Numbers(0, 0, 0, 1));
    }

    @Test
    void higherThresholdsTakeApartWhatIsMerged() {
        twoPairs();
        world.settle();
        assertThat(world.customers.size()).isEqualTo(2);

        DryRunReport report = run(LOW, new Thresholds(30, 10));

        assertThat(person(report))
                .isEqualTo(new Comparison(2, new Numbers(0, 0, 0, 0), new Numbers(0, 0, 1, 1)));
        assertThat(report.samples())
                .singleElement()
                .satisfies(sample -> {
                    assertThat(sample.kind()).isEqualTo(Kind.APART);
                    assertThat(sample.customers()).hasSize(1);
                    assertThat(sample.reasons()).containsExactly(MatchRule.TOO_WEAK);
                });
    }

    @Test
    void whatAPersonMergedStaysTogether() {
        List<CustomerId> ids = twoPairs();
        world.merging.merge(ids.get(0), ids.get(2), Optional.of("staff-1"), Basis.RULING);

        assertThat(person(run(LOW, HIGH)).asked()).isEqualTo(new Numbers(0, 0, 0, 0));
        assertThat(person(run(LOW, HIGH)).customers()).isEqualTo(3);
    }

    @ParameterizedTest(name = "shared by {0} others: {1} merged")
    @CsvSource({"60, 2", "260, 0"})
    void aPhoneThatTooManyShareSaysNothing(int others, int merged) {
        String phone = ";PHONE=13712345678";
        for (int i = 0; i < others; i++) {
            add("r" + i, "NAME=赵" + (char) ('一' + 31 * i) + (char) ('丁' + 17 * i) + phone);
        }
        add("y", "NAME=王海涛" + phone);
        add("z", "NAME=王海涛;EMAIL=haitao77@qq.com" + phone);

        assertThat(person(run(LOW, LOW)).asked().merged()).isEqualTo(merged);
    }

    @Test
    void ofEachKindThereAreAFewSamplesAlwaysTheSame() {
        for (int i = 0; i < 25; i++) {
            String name = "NAME=" + "王李张刘陈".charAt(i / 5) + "海" + "明华强军伟".charAt(i % 5);
            String birth = ";BIRTH_DATE=%d-05-03;PHONE=".formatted(1960 + i);
            add("x" + i, name + birth + "137123456%02d".formatted(3 * i));
            add("y" + i, name + birth + "158987654%02d".formatted(3 * i));
        }

        DryRunReport report = run(HIGH, LOW);

        assertThat(person(report).asked().merged()).isGreaterThan(40);
        assertThat(report.samples())
                .filteredOn(sample -> sample.kind() == Kind.MERGE_ADDED)
                .hasSize(DryRunReport.SAMPLES);
        assertThat(run(HIGH, LOW)).isEqualTo(report);
    }

    @Test
    void aRegisterThatHasComeToRestIsNearlyAsMatchingHasIt() {
        int merged = 0;
        int customers = 0;
        for (long seed = 0; seed < 10; seed++) {
            var settled = new World();
            settled.register.register(InventedRows.make(60, 30, new Random(seed)));
            settled.settle();

            DryRunReport report =
                    new DryRun(
                                    MatchWeights.shipped(),
                                    settled.customers,
                                    () -> World.NOON,
                                    World.ZONE)
                            .run(both(MatchWeights.shipped()), _ -> {});

            assertThat(report.samples()).isEmpty();
            for (Comparison each : report.byType().values()) {
                assertThat(each.inForce()).isEqualTo(each.asked());
                merged += each.inForce().merged();
                customers += each.customers();
            }
        }
        assertThat(20 * merged).isLessThan(customers);
    }

    @Test
    void tellsHowFarItIsAndChangesNothing() {
        List<CustomerId> ids = twoPairs();
        for (int i = 0; i < 20; i++) {
            add("z" + i, "NAME=张三丰;PHONE=158000000" + (10 + i));
        }
        var before = world.state(ids);
        var progress = new ArrayList<Long>();

        new DryRun(MatchWeights.shipped(), world.customers, () -> World.NOON, World.ZONE)
                .run(Map.of(CustomerType.PERSON, HIGH), progress::add);

        assertThat(progress).containsExactly(10L, 20L, 24L);
        assertThat(world.state(ids)).isEqualTo(before);
    }

    @Test
    void anEmptyRegisterComesToNothing() {
        DryRunReport report = run(LOW, HIGH);

        assertThat(person(report).customers()).isZero();
        assertThat(report.samples()).isEmpty();
    }

    private static Map<CustomerType, Thresholds> both(MatchWeights weights) {
        return Map.of(
                CustomerType.PERSON, weights.thresholds(CustomerType.PERSON),
                CustomerType.COMPANY, weights.thresholds(CustomerType.COMPANY));
    }

    private static Comparison person(DryRunReport report) {
        return report.byType().values().iterator().next();
    }

    private static String kinds(DryRunReport report) {
        return report.samples().stream()
                .map(sample -> sample.kind().name())
                .collect(Collectors.joining(" "));
    }

    private CustomerId add(String id, String columns) {
        var texts = new EnumMap<Column, String>(Column.class);
        for (String each : columns.split(";", -1)) {
            String[] column = each.split("=", 2);
            texts.put(Column.valueOf(column[0]), column[1]);
        }
        return world.add(World.row(id, texts, World.NOON));
    }

    private DryRunReport run(Thresholds inForce, Thresholds asked) {
        return new DryRun(
                        MatchWeights.shipped().with(Map.of(CustomerType.PERSON, inForce)),
                        world.customers,
                        () -> World.NOON,
                        World.ZONE)
                .run(Map.of(CustomerType.PERSON, asked), _ -> {});
    }
}
