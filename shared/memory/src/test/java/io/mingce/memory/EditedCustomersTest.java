package io.mingce.memory;

import static io.mingce.memory.World.NOON;
import static io.mingce.memory.World.row;

import static org.assertj.core.api.Assertions.assertThat;

import io.mingce.cleaning.Column;
import io.mingce.cleaning.RawRecord;
import io.mingce.customer.Channel;
import io.mingce.customer.CustomerId;
import io.mingce.customer.Field;
import io.mingce.customer.Interaction;
import io.mingce.customer.MergeId;
import io.mingce.customer.SourceId;
import io.mingce.customer.Sourced;
import io.mingce.dedup.MergeOutcome;
import io.mingce.dedup.UndoOutcome;
import io.mingce.matching.Basis;
import io.mingce.registration.EditOutcome;
import io.mingce.registration.Editing;
import io.mingce.registration.RecordOutcome;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.Set;

/// What was put right and noted with customers stays with them, whatever becomes of them.
class EditedCustomersTest {

    private static final Channel SHOP = new Channel("shop", 50);

    private final World world = new World();

    @Test
    void aMergeOfEditedCustomersUndoneRestoresBothExactly() {
        CustomerId one = add("1", "张三", "13812345678");
        CustomerId other = add("2", "张三", "13700000001");
        edit("e1", one, Map.of(Column.PHONE, "13812340000"), Set.of());
        edit("e2", other, Map.of(Column.PHONE, "13700000002"), Set.of(Field.LEVEL));
        note(one, 1);
        note(other, 2);
        Map<CustomerId, Object> before = world.state(Set.of(one, other));
        MergeId merge = merge(one, other);
        assertThat(texts(one, Field.PHONE)).containsExactly("+8613700000002");

        assertThat(world.undoing.undo(merge, Map.of(), Optional.empty()))
                .isInstanceOf(UndoOutcome.Undone.class);

        assertThat(world.state(Set.of(one, other))).isEqualTo(before);
    }

    @Test
    void theEditOfTheOneReplacesWhatTheOtherSays() {
        CustomerId one = add("1", "张三", "13812345678");
        CustomerId other = add("2", "张三", "13700000001");
        edit("e1", one, Map.of(Column.PHONE, "13812340000"), Set.of());

        merge(one, other);

        assertThat(texts(one, Field.PHONE)).containsExactly("+8613812340000");
        assertThat(world.find(one).tokens()).anyMatch(t -> t.value().endsWith("+8613812340000"));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void theStreamChangesNothingOfAnEditedCustomer(long seed) {
        var random = new Random(seed);
        CustomerId id = add("1", "张三", "13812345678");
        edit("e1", id, Map.of(Column.PHONE, "13987654321"), Set.of());
        order(id, "o1");
        note(id, 1);
        edit("e2", id, Map.of(Column.NAME, "张珊"), Set.of(Field.EMAIL));
        CustomerId other = add("2", "张三", "13812345678");
        Set<CustomerId> both = Set.of(id, other);
        Map<CustomerId, Object> before = world.state(both);

        for (int turn = 0; turn < 4; turn++) {
            var news = new ArrayList<>(world.told.news);
            Collections.shuffle(news, random);
            world.told.news.clear();
            news.forEach(each -> world.told.news.add(each));
            world.settle();
            news.forEach(each -> world.told.news.add(each));
        }

        assertThat(world.state(both)).isEqualTo(before);
        assertThat(world.find(id).lineage().absorbed()).isEmpty();
    }

    @Test
    void ofRecordsThatPartTheEditsAndEventsStay() {
        CustomerId id = add("1", "张三", "13812345678");
        CustomerId same =
                world.add(
                        row(
                                "2",
                                Map.of(
                                        Column.NAME, "张三",
                                        Column.PHONE, "13812345678",
                                        Column.EMAIL, "zs@example.com"),
                                NOON));
        assertThat(same).isEqualTo(id);
        edit("e1", id, Map.of(), Set.of(Field.PHONE));
        order(id, "o1");
        note(id, 1);

        world.settle();

        var kept = new HashSet<SourceId>();
        world.customers.sources(id).forEach(source -> kept.add(source.id()));
        assertThat(kept).contains(new SourceId("e1"), new SourceId("o1"), new SourceId("n1"));
    }

    private CustomerId add(String source, String name, String phone) {
        return world.add(
                row(
                        source,
                        Map.of(
                                Column.NAME,
                                name,
                                Column.PHONE,
                                phone,
                                Column.LEVEL,
                                "VIP",
                                Column.ADDRESS,
                                "浙江省杭州市西湖区文三路 " + source + " 号"),
                        NOON));
    }

    private MergeId merge(CustomerId one, CustomerId other) {
        return ((MergeOutcome.Merged)
                        world.merging.merge(one, other, Optional.of("li"), Basis.RULING))
                .merge()
                .id();
    }

    private void edit(String source, CustomerId id, Map<Column, String> texts, Set<Field> cleared) {
        var raw = new HashMap<Column, List<String>>();
        texts.forEach((column, text) -> raw.put(column, List.of(text)));
        var editing =
                new Editing(
                        new SourceId(source),
                        "li",
                        NOON.plusSeconds(source.charAt(1)),
                        new RawRecord(raw),
                        cleared,
                        Map.of("preferredStore", "城西店"),
                        Optional.of("wang"),
                        Map.of("marketing", true));
        assertThat(world.editing.edit(id, OptionalLong.empty(), editing))
                .isInstanceOf(EditOutcome.Edited.class);
    }

    private void order(CustomerId id, String source) {
        assertThat(
                        world.recording.record(
                                id,
                                new SourceId(source),
                                SHOP,
                                NOON,
                                NOON.plusSeconds(100),
                                io.mingce.memory.contract.Records.order(source, "99")))
                .isInstanceOf(RecordOutcome.Recorded.class);
    }

    private void note(CustomerId id, int number) {
        var call =
                new Interaction(
                        Interaction.Type.PHONE,
                        "li",
                        "问价格",
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty());
        world.recording.record(
                id,
                new SourceId("n" + number),
                Channel.STAFF,
                NOON,
                NOON.plusSeconds(number),
                call);
    }

    private List<String> texts(CustomerId id, Field field) {
        return world.find(id).profile().current(field).stream().map(Sourced::value).toList();
    }
}
