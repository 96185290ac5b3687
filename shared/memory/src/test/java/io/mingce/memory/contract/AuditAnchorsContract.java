package io.mingce.memory.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.mingce.audit.Anchor;
import io.mingce.audit.AuditAnchors;
import io.mingce.audit.AuditDay;
import io.mingce.audit.ChainId;
import io.mingce.audit.Head;

import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;

/// What every [AuditAnchors] must do.
public abstract class AuditAnchorsContract {

    private static final AuditDay FIRST = new AuditDay(LocalDate.parse("2026-02-28"));

    /// With nothing kept yet.
    protected abstract AuditAnchors anchors();

    @Test
    void keepsAnAnchorAsItWas() {
        AuditAnchors anchors = anchors();
        Anchor anchor = Anchor.of(FIRST, List.of(head("b", 0), head("a", 7)), Anchor.ROOT);

        assertThat(anchors.add(anchor)).isTrue();

        assertThat(anchors.latest()).contains(anchor);
        assertThat(anchors.latest().orElseThrow().intact()).isTrue();
    }

    @Test
    void keepsOneADay() {
        AuditAnchors anchors = anchors();
        Anchor anchor = Anchor.of(FIRST, List.of(), Anchor.ROOT);
        anchors.add(anchor);

        assertThat(anchors.add(Anchor.of(FIRST, List.of(head("a", 1)), Anchor.ROOT))).isFalse();

        assertThat(anchors.between(FIRST, FIRST)).containsExactly(anchor);
    }

    @Test
    void tellsThemInOrderOverTheEndOfAMonth() {
        AuditAnchors anchors = anchors();
        for (AuditDay day : List.of(FIRST.next(), FIRST, FIRST.next().next())) {
            anchors.add(Anchor.of(day, List.of(), Anchor.ROOT));
        }

        assertThat(anchors.latest()).map(Anchor::day).contains(FIRST.next().next());
        assertThat(anchors.between(FIRST.previous(), FIRST.next()))
                .extracting(Anchor::day)
                .containsExactly(FIRST, FIRST.next());
        assertThat(anchors.between(FIRST.previous(), FIRST.previous())).isEmpty();
    }

    @Test
    void aDayOfThousandsOfChainsFits() {
        AuditAnchors anchors = anchors();
        var heads = IntStream.range(0, 3000).mapToObj(i -> head("c" + i, i)).toList();
        Anchor anchor = Anchor.of(FIRST, heads, Anchor.ROOT);

        anchors.add(anchor);

        assertThat(anchors.latest()).contains(anchor);
    }

    @Test
    void knowsNoneAtFirst() {
        assertThat(anchors().latest()).isEmpty();
    }

    private static Head head(String name, long links) {
        var chain = new ChainId(FIRST, name);
        return new Head(chain, links, chain.root());
    }
}
