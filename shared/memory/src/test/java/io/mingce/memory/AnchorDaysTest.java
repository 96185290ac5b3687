package io.mingce.memory;

import static io.mingce.memory.contract.Accesses.MORNING;
import static io.mingce.memory.contract.Accesses.customer;
import static io.mingce.memory.contract.Accesses.read;

import static org.assertj.core.api.Assertions.assertThat;

import io.mingce.audit.Anchor;
import io.mingce.audit.AnchorDays;
import io.mingce.audit.AuditAnchors;
import io.mingce.audit.AuditDay;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

class AnchorDaysTest {

    private static final AuditDay DAY = AuditDay.of(MORNING);

    private final MemoryAuditTrail trail = new MemoryAuditTrail();
    private final MemoryAuditAnchors anchors = new MemoryAuditAnchors();
    private Instant now = DAY.end().plus(Duration.ofHours(2));

    @Test
    void theFirstOfAllReachesBackToTheFirstRecord() {
        trail.note(read(MORNING.minus(Duration.ofDays(3)), "staff-1", customer(1)));
        trail.note(read(1));

        List<Anchor> made = run();

        assertThat(made)
                .extracting(Anchor::day)
                .startsWith(DAY.previous().previous().previous())
                .endsWith(DAY)
                .hasSize(4);
        assertThat(made).extracting(Anchor::links).containsExactly(1L, 0L, 0L, 1L);
        assertThat(made.getFirst().previous()).isEqualTo(Anchor.ROOT);
        for (int i = 1; i < 4; i++) {
            assertThat(made.get(i).previous()).isEqualTo(made.get(i - 1).digest());
        }
    }

    @Test
    void runningAgainChangesNothing() {
        trail.note(read(1));
        List<Anchor> made = run();

        assertThat(run()).isEmpty();
        assertThat(anchors.between(DAY, DAY)).isEqualTo(made);
    }

    @Test
    void missedDaysAreMadeUpForInOrder() {
        run();
        now = now.plus(Duration.ofDays(3));

        assertThat(run())
                .extracting(Anchor::day)
                .containsExactly(DAY.next(), DAY.next().next(), DAY.next().next().next());
    }

    @Test
    void aDayIsAnchoredAnHourAfterItsEndAtTheEarliest() {
        now = DAY.end().plus(Duration.ofHours(1)).minusNanos(1);
        assertThat(run()).extracting(Anchor::day).containsExactly(DAY.previous());

        now = DAY.end().plus(Duration.ofHours(1));
        assertThat(run()).extracting(Anchor::day).containsExactly(DAY);
    }

    @Test
    void whoComesSecondOfTwoAtOnceLeavesIt() {
        trail.note(read(1));
        var late = new AnchorDays(trail, new Late(anchors), () -> now);
        List<Anchor> made = run();

        assertThat(late.anchor()).isEmpty();
        assertThat(anchors.between(DAY, DAY)).isEqualTo(made);
    }

    private List<Anchor> run() {
        return new AnchorDays(trail, anchors, () -> now).anchor();
    }

    /// Has not heard of the latest anchor yet.
    private record Late(MemoryAuditAnchors anchors) implements AuditAnchors {

        @Override
        public boolean add(Anchor anchor) {
            return anchors.add(anchor);
        }

        @Override
        public Optional<Anchor> latest() {
            return Optional.empty();
        }

        @Override
        public List<Anchor> between(AuditDay first, AuditDay last) {
            return anchors.between(first, last);
        }
    }
}
