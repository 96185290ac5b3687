package io.mingce.memory.contract;

import static io.mingce.memory.contract.Accesses.MORNING;
import static io.mingce.memory.contract.Accesses.at;
import static io.mingce.memory.contract.Accesses.customer;
import static io.mingce.memory.contract.Accesses.read;
import static io.mingce.memory.contract.Accesses.refused;

import static org.assertj.core.api.Assertions.assertThat;

import io.mingce.audit.Access;
import io.mingce.audit.AuditChains;
import io.mingce.audit.AuditDay;
import io.mingce.audit.AuditLog;
import io.mingce.audit.AuditLog.Question;
import io.mingce.audit.AuditLog.Subject;
import io.mingce.audit.AuditTrail;
import io.mingce.audit.ChainId;
import io.mingce.audit.Link;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.IntStream;

/// What every [AuditTrail] must do, and those who read it.
public abstract class AuditTrailContract {

    private static final AuditDay DAY = AuditDay.of(MORNING);

    /// The one trail of this test, with nothing noted before.
    protected abstract AuditTrail trail();

    protected abstract AuditChains chains();

    protected abstract AuditLog log();

    @Test
    void whatIsNotedIsReadAsItWas() {
        var access =
                new Access(
                        Instant.parse("2026-03-02T00:00:00.123456789Z"),
                        "staff-1",
                        "reveal",
                        Access.Outcome.REVEALED,
                        new TreeSet<>(List.of(customer(1), customer(2))),
                        new TreeSet<>(List.of("phone", "idCard")),
                        "2001:db8::1",
                        "客户来电核对 \"身份\"",
                        "r-1");

        trail().note(access);

        assertThat(all(new Subject.Everything(), 10)).containsExactly(access);
    }

    @Test
    void whereNobodyIsSignedInAndNothingIsKnownItIsNotedAllTheSame() {
        var nothing =
                new Access(
                        MORNING,
                        "",
                        "sign-in",
                        Access.Outcome.REFUSED,
                        new TreeSet<>(),
                        new TreeSet<>(),
                        "",
                        "",
                        "");

        trail().note(nothing);

        assertThat(all(new Subject.Everything(), 10)).containsExactly(nothing);
    }

    @Test
    void linksOfAChainFollowEachOther() {
        IntStream.range(0, 7).forEach(i -> trail().note(read(i)));

        ChainId chain = chains().of(DAY).first();
        List<Link> links = links(chain);
        assertThat(links).extracting(Link::access).extracting(Access::at).isSorted();
        assertThat(links).hasSize(7).allMatch(Link::intact);
        for (int i = 0; i < 7; i++) {
            assertThat(links.get(i).number()).isEqualTo(i);
            assertThat(links.get(i).previous())
                    .isEqualTo(i == 0 ? chain.root() : links.get(i - 1).digest());
        }
        assertThat(chains().links(chain, 5, 10)).hasSize(2);
        assertThat(chains().links(chain, 2, 3)).extracting(p -> p.number()).contains(2L, 3L, 4L);
        assertThat(chains().links(chain, 7, 10)).isEmpty();
    }

    @Test
    void aChainIsOfOneDayInChina() {
        trail().note(read(Instant.parse("2026-03-02T15:59:59.999Z"), "staff-1", customer(1)));
        trail().note(read(Instant.parse("2026-03-02T16:00:00Z"), "staff-1", customer(1)));

        assertThat(chains().of(DAY)).hasSize(1);
        assertThat(chains().of(DAY.next())).hasSize(1);
        assertThat(chains().of(DAY.previous())).isEmpty();
        assertThat(links(chains().of(DAY.next()).first())).hasSize(1);
    }

    @Test
    void aHundredAtOnceLeaveWholeChains() {
        Together.run(
                100,
                i -> {
                    trail().note(read(i));
                    return i;
                });

        var noted = new ArrayList<Access>();
        for (ChainId chain : chains().of(DAY)) {
            List<Link> links = links(chain);
            assertThat(links).extracting(Link::number).isSorted().doesNotHaveDuplicates();
            assertThat(links.getLast().number()).isEqualTo(links.size() - 1L);
            assertThat(links).allMatch(Link::intact);
            links.forEach(link -> noted.add(link.access()));
        }
        assertThat(noted).extracting(Access::at).doesNotHaveDuplicates().hasSize(100);
    }

    @Test
    void isAskedByCustomerByUserAndByDay() {
        trail().note(read(at(1), "staff-1", customer(1)));
        trail().note(read(at(2), "staff-2", customer(1)));
        trail().note(read(at(3), "staff-2", customer(2)));
        trail().note(refused(at(4).plus(Duration.ofDays(1)), "staff-2"));

        assertThat(times(new Subject.OfCustomer(customer(1)))).containsExactly(at(2), at(1));
        assertThat(times(new Subject.ByUser("staff-2")))
                .containsExactly(at(4).plus(Duration.ofDays(1)), at(3), at(2));
        assertThat(times(new Subject.Everything()))
                .containsExactly(at(4).plus(Duration.ofDays(1)), at(3), at(2), at(1));
        assertThat(times(new Subject.OfCustomer(customer(9)))).isEmpty();
        assertThat(times(new Subject.ByUser("staff"))).isEmpty();
    }

    @Test
    void anAccessToManyCustomersIsFoundByEach() {
        var many = IntStream.range(0, 100).mapToObj(Accesses::customer).toList();
        Access list = Accesses.access(at(1), "staff-1", Access.Outcome.READ, many);

        trail().note(list);

        assertThat(many)
                .allSatisfy(customer ->
                        assertThat(all(new Subject.OfCustomer(customer), 10))
                                .containsExactly(list));
        assertThat(all(new Subject.ByUser("staff-1"), 10)).containsExactly(list);
    }

    @Test
    void isAskedByTimeAndOutcome() {
        IntStream.range(0, 6)
                .forEach(i -> trail().note(i % 2 == 0 ? read(i) : refused(at(i), "staff-1")));

        assertThat(found(new Question(new Subject.ByUser("staff-1"), at(1), at(4), any()), 10))
                .extracting(Access::at)
                .containsExactly(at(3), at(2), at(1));
        assertThat(
                        found(
                                new Question(
                                        new Subject.Everything(),
                                        at(0),
                                        at(9),
                                        Optional.of(Access.Outcome.REFUSED)),
                                2))
                .extracting(Access::at)
                .containsExactly(at(5), at(3), at(1));
    }

    @Test
    void pagesTellEverythingOnceAndStopAtTheLast() {
        IntStream.range(0, 10).forEach(i -> trail().note(read(at(i), "staff-1", customer(1))));
        trail().note(read(at(1).minus(Duration.ofDays(1)), "staff-1", customer(1)));

        for (Subject subject :
                List.of(
                        new Subject.OfCustomer(customer(1)),
                        new Subject.ByUser("staff-1"),
                        new Subject.Everything())) {
            for (int limit : List.of(1, 3, 10, 11, 50)) {
                assertThat(all(subject, limit))
                        .as("%s by %d", subject, limit)
                        .hasSize(11)
                        .doesNotHaveDuplicates()
                        .extracting(Access::at)
                        .isSortedAccordingTo((a, b) -> b.compareTo(a));
            }
        }
    }

    private List<Instant> times(Subject subject) {
        return all(subject, 10).stream().map(Access::at).toList();
    }

    private List<Access> all(Subject subject, int limit) {
        return found(
                new Question(
                        subject,
                        MORNING.minus(Duration.ofDays(2)),
                        MORNING.plus(Duration.ofDays(2)),
                        any()),
                limit);
    }

    private List<Access> found(Question question, int limit) {
        var found = new ArrayList<Access>();
        Optional<String> next = Optional.empty();
        do {
            var page = log().page(question, next, limit);
            assertThat(page.accesses()).hasSizeLessThanOrEqualTo(limit);
            found.addAll(page.accesses());
            next = page.next();
        } while (next.isPresent());
        return found;
    }

    private static Optional<Access.Outcome> any() {
        return Optional.empty();
    }

    private List<Link> links(ChainId chain) {
        return chains().links(chain, 0, 1000).stream()
                .map(place -> place.link().orElseThrow())
                .toList();
    }
}
