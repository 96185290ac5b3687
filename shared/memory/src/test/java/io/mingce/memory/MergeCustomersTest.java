package io.mingce.memory;

import static org.assertj.core.api.Assertions.assertThat;

import io.mingce.cleaning.Column;
import io.mingce.consent.Consent;
import io.mingce.consent.Consents;
import io.mingce.customer.CustomerId;
import io.mingce.customer.MergeId;
import io.mingce.customer.SourceId;
import io.mingce.customer.SourceKey;
import io.mingce.dedup.MergeOutcome;
import io.mingce.dedup.UndoOutcome;
import io.mingce.identity.Token;
import io.mingce.matching.Basis;
import io.mingce.memory.contract.Together;
import io.mingce.registration.Incoming;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.BiConsumer;

/// Merging, and taking it back.
class MergeCustomersTest {

    private static final Basis BASIS = new Basis(20, List.of(), "1");

    private final World world = new World();

    @Test
    void theOlderOneSurvivesAndTheOthersIdLeadsToIt() {
        CustomerId younger = add("1", "张三", "13812345678", 9);
        CustomerId older = add("2", "李四", "13912345678", 5);

        merge(younger, older);

        assertThat(world.find(younger).id()).isEqualTo(older);
        assertThat(world.find(older).partitions()).containsExactlyInAnyOrder(older, younger);
        assertThat(world.find(older).since()).isEqualTo(at(5));
        assertThat(world.find(older).lastActivity()).isEqualTo(at(9));
    }

    @Test
    void whatTheOneDeclinedTheOtherDoesNotAllow() {
        CustomerId yes = add("1", "张三", "13812345678", 9, true);
        CustomerId no = add("2", "李四", "13912345678", 5, false);

        merge(yes, no);

        assertThat(world.find(yes).consents().allows("marketing")).isFalse();
    }

    @Test
    void aPersonAndACompanyAreNeverOne() {
        CustomerId person = add("1", "张三", "13812345678", 1);
        CustomerId company = add("2", "杭州海涛科技有限公司", "13912345678", 2);

        assertThat(world.merging.merge(person, company, Optional.of("staff"), BASIS))
                .isInstanceOf(MergeOutcome.OfTwoTypes.class);
    }

    @Test
    void aCycleOfMergesEndsWithOneCustomer() {
        CustomerId a = add("1", "张三", "13812345678", 1);
        CustomerId b = add("2", "李四", "13912345678", 2);
        CustomerId c = add("3", "王五", "13712345678", 3);
        merge(a, b);
        merge(b, c);

        assertThat(world.merging.merge(c, b, Optional.empty(), BASIS))
                .isEqualTo(new MergeOutcome.AlreadyOne(a));
        assertThat(world.customers.size()).isOne();
    }

    @Test
    void whoIsGoneBetweenMatchAndMergeIsLeftAlone() {
        CustomerId a = add("1", "张三", "13812345678", 1);
        CustomerId b = add("2", "李四", "13912345678", 2);
        world.customers.withdraw(world.find(b), Set.of(new SourceKey(b, new SourceId("2"))));

        assertThat(world.merging.merge(a, b, Optional.empty(), BASIS))
                .isEqualTo(new MergeOutcome.Gone(b));
    }

    @Test
    void manyWhoMergeTheSamePairAtOnceMergeItOnce() {
        for (int i = 0; i < 20; i++) {
            CustomerId a = add("a" + i, "张三", "1381234%04d".formatted(i), 1);
            CustomerId b = add("b" + i, "李四", "1391234%04d".formatted(i), 2);

            List<MergeOutcome> outcomes =
                    Together.run(
                            4,
                            turn ->
                                    world.merging.merge(
                                            turn % 2 == 0 ? a : b,
                                            turn % 2 == 0 ? b : a,
                                            Optional.empty(),
                                            BASIS));

            assertThat(outcomes)
                    .allSatisfy(o -> assertThat(o).isInstanceOf(MergeOutcome.Merged.class));
            assertThat(outcomes.stream().distinct()).hasSize(1);
            assertThat(world.find(b).lineage().absorbed()).hasSize(1);
        }
    }

    @Test
    void theFirstMergeOfAChainIsUndoneAndTheLaterOnesStand() {
        CustomerId a = add("1", "张三", "13812345678", 1);
        CustomerId b = add("2", "李四", "13912345678", 2);
        CustomerId c = add("3", "王五", "13712345678", 3);
        Map<CustomerId, Object> alone = world.state(Set.of(b));
        MergeId first = merge(a, b);
        merge(a, c);

        assertThat(undo(first)).isInstanceOf(UndoOutcome.Undone.class);

        assertThat(world.state(Set.of(b))).isEqualTo(alone);
        assertThat(world.find(a).partitions()).containsExactlyInAnyOrder(a, c);
        assertThat(undo(first)).isInstanceOf(UndoOutcome.AlreadyUndone.class);
    }

    @Test
    void whoHadAbsorbedOthersTakesThemAlong() {
        CustomerId a = add("1", "张三", "13812345678", 1);
        CustomerId b = add("2", "李四", "13912345678", 2);
        CustomerId d = add("3", "王五", "13712345678", 3);
        merge(b, d);
        Map<CustomerId, Object> both = world.state(Set.of(b, d));
        MergeId later = merge(a, b);

        undo(later);

        assertThat(world.state(Set.of(b, d))).isEqualTo(both);
    }

    @Test
    void aThousandMergesUndoneLeaveEverythingAsItWas() {
        var random = new Random(20_260_301);
        List<CustomerId> ids = population(random);
        Map<CustomerId, Object> before = world.state(ids);
        var standing = new ArrayList<MergeId>();
        for (int merges = 0; merges < 1_000; ) {
            CustomerId a = ids.get(random.nextInt(ids.size()));
            CustomerId b = ids.get(random.nextInt(ids.size()));
            Map<CustomerId, Object> now = merges % 10 == 0 ? world.state(ids) : Map.of();
            if (world.merging.merge(a, b, Optional.empty(), BASIS)
                            instanceof MergeOutcome.Merged(var merge)
                    && !standing.contains(merge.id())) {
                merges++;
                if (!now.isEmpty()) {
                    undo(merge.id());
                    assertThat(world.state(ids)).isEqualTo(now);
                } else {
                    standing.add(merge.id());
                }
            }
            if (standing.size() > random.nextInt(ids.size())) {
                undo(standing.remove(random.nextInt(standing.size())));
            }
        }
        Collections.shuffle(standing, random);

        standing.forEach(id -> assertThat(undo(id)).isInstanceOf(UndoOutcome.Undone.class));

        assertThat(world.state(ids)).isEqualTo(before);
    }

    private List<CustomerId> population(Random random) {
        var ids = new ArrayList<CustomerId>();
        String[] names = {"张三", "李四", "王五", "赵六", "欧阳海"};
        for (int i = 0; i < 40; i++) {
            ids.add(
                    add(
                            "p" + i,
                            names[random.nextInt(names.length)],
                            "1371234%04d".formatted(random.nextInt(25)),
                            random.nextInt(1_000),
                            random.nextBoolean()));
        }
        return ids.stream().distinct().toList();
    }

    @Test
    void aMergeThatDiedAnywhereIsFinishedByARepetition() {
        diesAnywhere((world, ids) ->
                world.merging.merge(ids.get(0), ids.get(1), Optional.empty(), BASIS));
    }

    @Test
    void aMergeThatDiedAnywhereIsFinishedByWhoeverLooksNext() {
        diesAnywhere((world, ids) -> {
            var changed = new HashMap<CustomerId, Set<Token>>();
            ids.forEach(id -> changed.put(id, world.find(id).tokens()));
            world.deduplicate.consider(changed);
        });
    }

    private static void diesAnywhere(BiConsumer<World, List<CustomerId>> merge) {
        int died = 0;
        for (int write = 0; write < 10; write++) {
            var disturbed = new World();
            Map<CustomerId, Object> expected = merged(new World(), merge, -1);
            Map<CustomerId, Object> state = merged(disturbed, merge, write);
            assertThat(state).as("died before write %d", write).isEqualTo(expected);
            died += disturbed.told.dieAt < 0 ? 1 : 0;
        }
        assertThat(died).isEqualTo(3);
    }

    private static Map<CustomerId, Object> merged(
            World world, BiConsumer<World, List<CustomerId>> merge, int dieAt) {
        CustomerId a = world.add(bornTheSameDay("1", "13812345678"));
        CustomerId b = world.add(bornTheSameDay("2", "13912345679"));
        arm(world, dieAt);
        try {
            merge.accept(world, List.of(a, b));
        } catch (Told.Died e) {
            merge.accept(world, List.of(a, b));
        }
        assertThat(world.customers.size()).isOne();
        return world.state(Set.of(a, b));
    }

    private static Incoming bornTheSameDay(String id, String phone) {
        return World.row(
                id,
                Map.of(Column.NAME, "欧阳海涛", Column.BIRTH_DATE, "1988-05-03", Column.PHONE, phone),
                at(1));
    }

    @Test
    void anUndoThatDiedAnywhereIsFinishedByARepetition() {
        int died = 0;
        for (int write = 0; write < 10; write++) {
            var disturbed = new World();
            Map<CustomerId, Object> expected = undone(new World(), -1);
            Map<CustomerId, Object> state = undone(disturbed, write);
            assertThat(state).as("died before write %d", write).isEqualTo(expected);
            died += disturbed.told.dieAt < 0 ? 1 : 0;
        }
        assertThat(died).isGreaterThanOrEqualTo(4);
    }

    private static Map<CustomerId, Object> undone(World world, int dieAt) {
        CustomerId a = world.add(row("1", "张三丰", "13812345678", 1, Consents.NONE));
        CustomerId b = world.add(row("2", "张三丰", "13912345678", 2, Consents.NONE));
        MergeId id = merge(world, a, b);
        Incoming late = row("3", "张三丰", "13912345678", 3_000_000, Consents.NONE);
        assertThat(world.add(late)).isEqualTo(a);
        arm(world, dieAt);
        Map<SourceId, CustomerId> decisions = Map.of(new SourceId("3"), b);
        try {
            world.undoing.undo(id, decisions, Optional.of("staff"));
        } catch (Told.Died e) {
            world.undoing.undo(id, decisions, Optional.of("staff"));
        }
        assertThat(world.customers.sources(b)).hasSize(2);
        return world.state(Set.of(a, b));
    }

    private static void arm(World world, int dieAt) {
        world.told.dieAt = dieAt < 0 ? -1 : world.told.writes + dieAt;
    }

    private MergeId merge(CustomerId a, CustomerId b) {
        return merge(world, a, b);
    }

    private static MergeId merge(World world, CustomerId a, CustomerId b) {
        return ((MergeOutcome.Merged) world.merging.merge(a, b, Optional.empty(), BASIS))
                .merge()
                .id();
    }

    private UndoOutcome undo(MergeId id) {
        return world.undoing.undo(id, Map.of(), Optional.empty());
    }

    private CustomerId add(String id, String name, String phone, int second) {
        return world.add(row(id, name, phone, second, Consents.NONE));
    }

    private CustomerId add(String id, String name, String phone, int second, boolean given) {
        var consent = new Consent("marketing", given, "1", at(second), new SourceId(id));
        return world.add(row(id, name, phone, second, new Consents(Map.of("marketing", consent))));
    }

    private static Incoming row(
            String id, String name, String phone, int second, Consents consents) {
        var texts = new HashMap<Column, String>();
        texts.put(Column.NAME, name);
        texts.put(Column.PHONE, phone);
        texts.values().removeIf(String::isEmpty);
        Incoming row = World.row(id, texts, at(second));
        return new Incoming(row.id(), row.channel(), row.receivedAt(), row.raw(), consents);
    }

    private static Instant at(int second) {
        return Objects.requireNonNull(World.NOON.plusSeconds(second));
    }
}
