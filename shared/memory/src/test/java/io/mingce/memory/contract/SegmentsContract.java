package io.mingce.memory.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.mingce.cleaning.Text;
import io.mingce.segment.Condition;
import io.mingce.segment.Member;
import io.mingce.segment.Segment;
import io.mingce.segment.SegmentName;
import io.mingce.segment.Segments;
import io.mingce.segment.ShippedSegments;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What every [Segments] must do.
public abstract class SegmentsContract {

    private static final SegmentName SHIPPED = new SegmentName("marketing-high-value");
    private static final SegmentName OWN = new SegmentName("浙江-贵宾");

    /// The same segments on each call.
    protected abstract Segments segments();

    private static Segment.Version version(SegmentName name, int version, String... provinces) {
        var condition =
                new Condition(
                        Map.of(Member.PROVINCE, List.of(provinces), Member.LEVEL, List.of("vip")),
                        Map.of(Member.ACTIVE_WITHIN_DAYS, List.of("90")));
        return new Segment.Version(
                new Segment(name, new Text("名", "name"), Optional.of("marketing"), condition),
                version,
                Optional.of("u-1"),
                Optional.of(Instant.parse("2026-03-01T04:00:00.123Z")));
    }

    @Test
    void beginsWithTheShippedOnes() {
        assertThat(segments().all()).isEqualTo(ShippedSegments.all()).isNotEmpty();
        assertThat(segments().find(SHIPPED)).isEqualTo(ShippedSegments.find(SHIPPED)).isPresent();
        assertThat(segments().find(OWN)).isEmpty();
    }

    @Test
    void givesWhatWasSavedBehindTheShippedOnes() {
        Segment.Version own = version(OWN, 1, "浙江", "江苏");

        assertThat(segments().save(own)).isTrue();

        assertThat(segments().find(OWN)).contains(own);
        assertThat(segments().all())
                .hasSize(ShippedSegments.all().size() + 1)
                .endsWith(own)
                .containsAll(ShippedSegments.all());
        var bare =
                new Segment.Version(
                        new Segment(
                                OWN,
                                new Text("名", "name"),
                                Optional.empty(),
                                new Condition(Map.of(Member.TAG, List.of("a")), Map.of())),
                        2,
                        Optional.empty(),
                        Optional.empty());
        assertThat(segments().save(bare)).isTrue();
        assertThat(segments().find(OWN)).contains(bare);
    }

    @Test
    void ofTwoWhoSaveOneDoes() {
        assertThat(segments().save(version(OWN, 1, "浙江"))).isTrue();
        assertThat(segments().save(version(OWN, 1, "江苏"))).isFalse();
        assertThat(segments().save(version(OWN, 3, "江苏"))).isFalse();
        assertThat(segments().save(version(OWN, 2, "青海"))).isTrue();
        assertThat(segments().find(OWN)).contains(version(OWN, 2, "青海"));
        assertThat(segments().save(version(new SegmentName("new"), 2, "青海"))).isFalse();
    }

    @Test
    void aSavedOneTakesThePlaceOfTheShippedOne() {
        assertThat(segments().save(version(SHIPPED, 1, "浙江"))).isTrue();

        assertThat(segments().find(SHIPPED)).contains(version(SHIPPED, 1, "浙江"));
        assertThat(segments().all())
                .hasSameSizeAs(ShippedSegments.all())
                .contains(version(SHIPPED, 1, "浙江"));
    }

    @Test
    void whatIsRemovedIsGoneAndCanComeAgain() {
        assertThat(segments().remove(OWN, 0)).isFalse();
        assertThat(segments().remove(OWN, 1)).isFalse();
        segments().save(version(OWN, 1, "浙江"));
        assertThat(segments().remove(OWN, 2)).isFalse();
        assertThat(segments().remove(OWN, 1)).isTrue();
        assertThat(segments().remove(OWN, 1)).isFalse();
        assertThat(segments().find(OWN)).isEmpty();
        assertThat(segments().all()).isEqualTo(ShippedSegments.all());
        assertThat(segments().save(version(OWN, 2, "浙江"))).isFalse();
        assertThat(segments().save(version(OWN, 1, "江苏"))).isTrue();
        assertThat(segments().find(OWN)).contains(version(OWN, 1, "江苏"));
    }

    @Test
    void aShippedOneCanBeRemovedAndSavedAgain() {
        assertThat(segments().remove(SHIPPED, 1)).isFalse();
        assertThat(segments().remove(SHIPPED, 0)).isTrue();
        assertThat(segments().remove(SHIPPED, 0)).isFalse();
        assertThat(segments().find(SHIPPED)).isEmpty();
        assertThat(segments().all()).hasSize(ShippedSegments.all().size() - 1);

        assertThat(segments().save(version(SHIPPED, 1, "浙江"))).isTrue();
        assertThat(segments().remove(SHIPPED, 0)).isFalse();
        assertThat(segments().remove(SHIPPED, 1)).isTrue();
        assertThat(segments().find(SHIPPED)).isEmpty();
    }
}
