package io.mingce.memory;

import static io.mingce.memory.World.NOON;
import static io.mingce.memory.World.row;

import static org.assertj.core.api.Assertions.assertThat;

import io.mingce.cleaning.Column;
import io.mingce.customer.CustomerId;
import io.mingce.customer.SourceId;
import io.mingce.customer.StatedTags;
import io.mingce.customer.Tag;
import io.mingce.customer.TagClass;
import io.mingce.customer.TagName;
import io.mingce.customer.TagStatement;
import io.mingce.customer.TagStatement.Verdict;
import io.mingce.matching.Basis;
import io.mingce.memory.contract.Together;
import io.mingce.registration.StateTag;
import io.mingce.registration.TagOutcome;
import io.mingce.registration.TagOutcome.Gone;
import io.mingce.registration.TagOutcome.Stated;
import io.mingce.registration.TagOutcome.TooMany;
import io.mingce.registration.TagOutcome.Unchanged;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

class StateTagTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 1);

    private final World world = new World();
    private final CustomerId id =
            world.add(row("1", Map.of(Column.NAME, "张三", Column.PHONE, "13812345678"), NOON));

    @Test
    void whatIsGivenStands() {
        assertThat(state("t1", said("vip", Verdict.GIVEN, "li"))).isInstanceOf(Stated.class);

        assertThat(names()).containsExactly("vip");
        assertThat(world.customers.sources(id)).hasSize(2);
    }

    @Test
    void theLastWordCounts() {
        state("t1", said("vip", Verdict.GIVEN, "li"));
        state("t2", said("vip", Verdict.DENIED, "wang"));

        assertThat(names()).isEmpty();
    }

    @Test
    void theLastWordCountsThoughTheClockOfTheOneBeforeWasFast() {
        world.tagging.state(
                id, new SourceId("t1"), NOON.plusSeconds(90), said("vip", Verdict.GIVEN, "li"));

        world.tagging.state(id, new SourceId("t2"), NOON, said("vip", Verdict.DENIED, "li"));

        assertThat(names()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void sayingItAgainChangesNothing(Verdict verdict) {
        state("t0", said("vip", verdict == Verdict.GIVEN ? Verdict.DENIED : Verdict.GIVEN, "li"));
        state("t1", said("vip", verdict, "li"));
        long version = world.find(id).version();

        assertThat(state("t2", said("vip", verdict, "wang"))).isInstanceOf(Unchanged.class);

        assertThat(world.find(id).version()).isEqualTo(version);
    }

    @Test
    void aRepetitionChangesNothingThoughSomethingElseWasSaidMeanwhile() {
        state("t1", said("vip", Verdict.GIVEN, "li"));
        state("t2", said("vip", Verdict.DENIED, "li"));

        assertThat(state("t1", said("vip", Verdict.GIVEN, "li"))).isInstanceOf(Unchanged.class);

        assertThat(names()).isEmpty();
    }

    @Test
    void nothingIsTakenBackWhereNothingWasSaid() {
        assertThat(state("t1", said("vip", Verdict.AUTOMATIC, "li"))).isInstanceOf(Unchanged.class);

        assertThat(world.customers.sources(id)).hasSize(1);
    }

    @Test
    void ofTooManyTagsNobodySaysAnything() {
        for (int i = 0; i < StatedTags.MOST; i++) {
            assertThat(state("t" + i, said("tag" + i, Verdict.GIVEN, "li")))
                    .isInstanceOf(Stated.class);
        }

        assertThat(state("one", said("more", Verdict.GIVEN, "li"))).isInstanceOf(TooMany.class);
        assertThat(state("no", said("more", Verdict.DENIED, "li"))).isInstanceOf(TooMany.class);
        assertThat(state("known", said("tag1", Verdict.DENIED, "li"))).isInstanceOf(Stated.class);
        assertThat(state("t2", said("tag2", Verdict.GIVEN, "li"))).isInstanceOf(Unchanged.class);
    }

    @Test
    void whatIsSaidByManyAtOnceIsAllKept() {
        List<TagOutcome> outcomes =
                Together.run(6, i -> state("t" + i, said("tag" + i, Verdict.GIVEN, "li")));

        assertThat(outcomes).hasSize(6).allMatch(Stated.class::isInstance);
        assertThat(names()).hasSize(6);
    }

    @Test
    void ofTheSameSaidByManyAtOnceOneIsKept() {
        List<TagOutcome> outcomes =
                Together.run(6, i -> state("t" + i, said("vip", Verdict.GIVEN, "user-" + i)));

        assertThat(outcomes).hasSize(6).filteredOn(Stated.class::isInstance).hasSize(1);
        assertThat(world.customers.sources(id)).hasSize(2);
    }

    @Test
    void whatIsSaidOfOneThatWasMergedAwayIsSaidOfTheSurvivor() {
        CustomerId other =
                world.add(row("2", Map.of(Column.NAME, "张三", Column.PHONE, "13700000001"), NOON));
        world.merging.merge(other, id, Optional.of("li"), Basis.RULING);

        world.tagging.state(
                other, new SourceId("t1"), NOON.plusSeconds(1), said("vip", Verdict.GIVEN, "li"));

        assertThat(names()).containsExactly("vip");
    }

    @Test
    void ofNobodyNothingIsSaid() {
        var nobody = CustomerId.from(new SourceId("nobody"), 0);

        assertThat(
                        world.tagging.state(
                                nobody, new SourceId("t"), NOON, said("x", Verdict.GIVEN, "li")))
                .isEqualTo(new Gone());
    }

    @Test
    void sayingItAgainStoresWhatAWriterLostWhoDied() {
        var dying = new StateTag(new WithoutRecords(world.customers));
        dying.state(id, new SourceId("t1"), NOON, said("vip", Verdict.GIVEN, "li"));
        assertThat(world.customers.sources(id)).hasSize(1);

        assertThat(state("t2", said("vip", Verdict.GIVEN, "li"))).isInstanceOf(Stated.class);

        assertThat(world.customers.sources(id)).hasSize(2);
    }

    private TagOutcome state(String source, TagStatement said) {
        Instant now = NOON.plusSeconds(world.customers.sources(id).size());
        return world.tagging.state(id, new SourceId(source), now, said);
    }

    private List<String> names() {
        return world.find(id).tags(TODAY).stream().map(Tag::name).map(TagName::value).toList();
    }

    private static TagStatement said(String name, Verdict verdict, String staff) {
        return new TagStatement(
                new TagName(name),
                TagClass.CUSTOM,
                verdict,
                Optional.of("问过本人"),
                Optional.empty(),
                staff);
    }
}
