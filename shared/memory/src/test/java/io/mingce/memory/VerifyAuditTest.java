package io.mingce.memory;

import static io.mingce.memory.contract.Accesses.MORNING;
import static io.mingce.memory.contract.Accesses.at;
import static io.mingce.memory.contract.Accesses.customer;
import static io.mingce.memory.contract.Accesses.read;

import static org.assertj.core.api.Assertions.assertThat;

import io.mingce.audit.Anchor;
import io.mingce.audit.AnchorDays;
import io.mingce.audit.AuditDay;
import io.mingce.audit.ChainId;
import io.mingce.audit.DayVerified;
import io.mingce.audit.Digest;
import io.mingce.audit.Fault;
import io.mingce.audit.Fault.Kind;
import io.mingce.audit.Head;
import io.mingce.audit.Link;
import io.mingce.audit.VerifyAudit;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Whatever somebody with the keys to the store does to the trail shows.
class VerifyAuditTest {

    private static final AuditDay DAY = AuditDay.of(MORNING);
    private static final ChainId CHAIN = new ChainId(DAY, "memory");

    private final MemoryAuditTrail trail = new MemoryAuditTrail();
    private final MemoryAuditAnchors anchors = new MemoryAuditAnchors();
    private Instant now = DAY.end().plus(Duration.ofHours(2));

    @BeforeEach
    void sixRecordsOfTheDayAndOneOfTheDayBefore() {
        trail.note(read(MORNING.minus(Duration.ofDays(1)), "staff-1", customer(1)));
        IntStream.range(0, 6).forEach(i -> trail.note(read(i)));
    }

    @Test
    void whatNobodyTouchedIsAsItWas() {
        anchor();

        assertThat(verify(DAY))
                .isEqualTo(
                        new DayVerified(
                                DAY, 1, 6, anchors.latest().map(Anchor::digest), List.of()));
        assertThat(verify(DAY.previous()).links()).isEqualTo(1);
        assertThat(verify(DAY.previous()).ok()).isTrue();
        assertThat(verify(DAY.next()).ok()).isTrue();
    }

    @ParameterizedTest(name = "{0} → {2}")
    @MethodSource("tampering")
    void findsWhatWasDoneToAnAnchoredDay(String deed, Consumer<Store> deeds, List<String> found) {
        anchor();

        deeds.accept(new Store(trail, anchors));

        assertThat(verify(DAY).faults().stream().map(VerifyAuditTest::said)).isEqualTo(found);
        assertThat(verify(DAY).ok()).isFalse();
    }

    static Stream<Arguments> tampering() {
        return Stream.of(
                deed("a record removed", s -> s.links().remove(2L), "link-missing 2"),
                deed("the first removed", s -> s.links().remove(0L), "link-missing 0"),
                deed("the last removed", s -> s.links().remove(5L), "chain-cut 5"),
                deed("the last three removed", s -> s.links().tailMap(3L).clear(), "chain-cut 3"),
                deed("a chain removed", s -> s.trail().tamper().remove(CHAIN), "chain-lost"),
                deed("all its records removed", s -> s.links().clear(), "chain-lost"),
                deed(
                        "a record altered",
                        s -> s.put(2, altered(s.link(2), s.link(2).digest())),
                        "link-altered 2"),
                deed(
                        "a record made illegible",
                        s -> s.links().put(2L, Optional.empty()),
                        "link-altered 2"),
                deed(
                        "two records exchanged",
                        s -> {
                            Link second = s.link(1);
                            s.put(1, moved(s.link(3), 1));
                            s.put(3, moved(second, 3));
                        },
                        "link-altered 1",
                        "link-foreign 2",
                        "link-altered 3",
                        "link-foreign 4"),
                deed(
                        "a record of another chain put in its place",
                        s -> s.put(2, moved(foreign(2), 2)),
                        "link-foreign 2",
                        "link-foreign 3"),
                deed(
                        "a record altered and its own hash with it",
                        s -> s.put(2, rewritten(s.link(2))),
                        "link-foreign 3"),
                deed(
                        "all rewritten from one record on",
                        s -> {
                            s.put(2, rewritten(s.link(2)));
                            for (int i = 3; i < 6; i++) {
                                s.put(i, Link.after(Head.after(s.link(i - 1)), s.link(i).access()));
                            }
                        },
                        "head-differs 5"),
                deed(
                        "a record added later",
                        s -> s.put(6, Link.after(Head.after(s.link(5)), read(9))),
                        "not-anchored 6"),
                deed(
                        "a chain added later",
                        s ->
                                s.trail()
                                        .tamper()
                                        .put(
                                                new ChainId(DAY, "other"),
                                                new TreeMap<>(
                                                        Map.of(
                                                                0L,
                                                                Optional.of(
                                                                        Link.after(
                                                                                Head.empty(
                                                                                        new ChainId(
                                                                                                DAY,
                                                                                                "other")),
                                                                                read(1)))))),
                        "not-anchored 0"),
                deed(
                        "the anchor altered to fit a chain that was cut",
                        s -> {
                            s.links().remove(5L);
                            Anchor was = s.anchor();
                            s.put(
                                    new Anchor(
                                            DAY,
                                            List.of(Head.after(s.link(4))),
                                            was.previous(),
                                            was.digest()));
                        },
                        "anchor-altered"),
                deed(
                        "the anchor before made anew",
                        s -> s.put(Anchor.of(DAY.previous(), List.of(), Anchor.ROOT)),
                        "anchor-detached"),
                deed(
                        "the anchor before removed",
                        s -> s.anchors().tamper().remove(DAY.previous()),
                        "anchor-detached"));
    }

    @Test
    void aRemovedAnchorShowsOnceItIsOverdue() {
        anchor();
        anchors.tamper().remove(DAY);

        assertThat(verify(DAY).ok()).isTrue();
        now = DAY.end().plus(Duration.ofDays(1));
        assertThat(verify(DAY).faults())
                .extracting(Fault::kind)
                .containsExactly(Kind.ANCHOR_MISSING);
    }

    @Test
    void aDayThatWasErasedWholeShowsByTheAnchorBefore() {
        anchor();
        now = DAY.end().plus(Duration.ofDays(1));
        anchors.tamper().remove(DAY);
        trail.tamper().clear();

        assertThat(verify(DAY).faults())
                .extracting(Fault::kind)
                .containsExactly(Kind.ANCHOR_MISSING);
    }

    @Test
    void anAnchorMadeAnewDoesNotFitThoseAfterIt() {
        anchor();
        now = now.plus(Duration.ofDays(1));
        anchor();
        Anchor forged = Anchor.of(DAY, List.of(), new Store(trail, anchors).anchor().previous());
        trail.tamper().remove(CHAIN);
        anchors.tamper().put(DAY, forged);

        assertThat(verify(DAY).ok()).isTrue();
        assertThat(verify(DAY.next()).faults())
                .extracting(Fault::kind)
                .containsExactly(Kind.ANCHOR_DETACHED);
    }

    @Test
    void aDayThatIsNotOverIsCheckedLinkByLink() {
        new Store(trail, anchors).links().remove(2L);

        assertThat(verify(DAY).faults().stream().map(VerifyAuditTest::said))
                .containsExactly("link-missing 2");
        assertThat(verify(DAY).anchor()).isEmpty();
    }

    @Test
    void manyDaysAreCheckedUntilEnoughRecordsWereRead() {
        var verify = new VerifyAudit(trail, anchors, () -> now);

        var some = verify.verify(DAY.previous(), DAY.next(), 2);
        assertThat(some.days()).extracting(DayVerified::day).containsExactly(DAY.previous(), DAY);
        assertThat(some.next()).contains(DAY.next());
        var rest = verify.verify(DAY.next(), DAY.next(), 2);
        assertThat(rest.days()).extracting(DayVerified::day).containsExactly(DAY.next());
        assertThat(rest.next()).isEmpty();
    }

    @Test
    void aLongChainIsReadInPages() {
        IntStream.range(6, 2500).forEach(i -> trail.note(read(i)));
        anchor();
        assertThat(verify(DAY).links()).isEqualTo(2500);
        assertThat(verify(DAY).ok()).isTrue();

        new Store(trail, anchors).links().remove(2001L);

        assertThat(verify(DAY).faults().stream().map(VerifyAuditTest::said))
                .containsExactly("link-missing 2001");
    }

    private DayVerified verify(AuditDay day) {
        return new VerifyAudit(trail, anchors, () -> now).verify(day);
    }

    private void anchor() {
        new AnchorDays(trail, anchors, () -> now).anchor();
    }

    private static String said(Fault fault) {
        return fault.kind().key()
                + (fault.number().isPresent() ? " " + fault.number().getAsLong() : "");
    }

    private static Arguments deed(String deed, Consumer<Store> deeds, String... found) {
        return Arguments.of(deed, deeds, List.of(found));
    }

    private static Link altered(Link link, Digest digest) {
        return new Link(
                link.chain(),
                link.number(),
                read(link.access().at(), "somebody-else", customer(1)),
                link.previous(),
                digest);
    }

    private static Link rewritten(Link link) {
        return Link.after(
                new Head(link.chain(), link.number(), link.previous()),
                read(link.access().at(), "somebody-else", customer(1)));
    }

    private static Link moved(Link link, long number) {
        return new Link(link.chain(), number, link.access(), link.previous(), link.digest());
    }

    /// Whole in itself, in the chain of the same name, yet from another trail.
    private static Link foreign(int number) {
        Head head = Head.empty(CHAIN);
        for (int i = 0; ; i++) {
            Link link = Link.after(head, read(at(100 + i), "staff-7", customer(7)));
            if (i == number) {
                return link;
            }
            head = Head.after(link);
        }
    }

    /// What somebody with the keys has before them.
    record Store(MemoryAuditTrail trail, MemoryAuditAnchors anchors) {

        NavigableMap<Long, Optional<Link>> links() {
            return Objects.requireNonNull(trail.tamper().get(CHAIN));
        }

        Link link(long number) {
            return Objects.requireNonNull(links().get(number)).orElseThrow();
        }

        void put(long number, Link link) {
            links().put(number, Optional.of(link));
        }

        Anchor anchor() {
            return Objects.requireNonNull(anchors.tamper().get(DAY));
        }

        void put(Anchor anchor) {
            anchors.tamper().put(anchor.day(), anchor);
        }
    }
}
