package io.mingce.memory.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.mingce.customer.CustomerId;
import io.mingce.customer.MergeId;
import io.mingce.customer.SourceId;
import io.mingce.erasure.Erased;
import io.mingce.erasure.Erasure;
import io.mingce.erasure.ErasureStep;
import io.mingce.erasure.Erasures;
import io.mingce.erasure.Subject;
import io.mingce.identity.Token;
import io.mingce.importing.ImportId;
import io.mingce.request.RequestId;
import io.mingce.review.CaseId;

import org.junit.jupiter.api.Test;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/// What [Erasures] promises, wherever it keeps them.
public abstract class ErasuresContract {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final CustomerId ONE = CustomerId.from(new SourceId("erased-1"), 0);
    private static final CustomerId OTHER = CustomerId.from(new SourceId("erased-2"), 0);
    private static final Subject SUBJECT =
            new Subject(
                    Set.of(ONE, OTHER),
                    Set.of(new Token("1:a"), new Token("1:b")),
                    Set.of(new Token("1:c")),
                    Map.of(
                            new ImportId("import-1"), Set.of(2L, 100_001L),
                            new ImportId("import-2"), Set.of(7L)),
                    Set.of(CaseId.of(ONE, OTHER)),
                    Set.of(MergeId.of(ONE, OTHER, 3)));

    /// A year that no other test uses, so that the adapter need not be empty.
    private final Instant begin =
            Instant.parse("2026-03-01T04:00:00.123456789Z")
                    .plus(Duration.ofDays(366L * (1 + RANDOM.nextInt(5_000))));

    private final RequestId id = RequestId.random(RANDOM);

    /// The adapter under test; the same on each call.
    protected abstract Erasures erasures();

    private Erasure begun() {
        return new Erasure(id, SUBJECT, begin, List.of(), Optional.empty(), 0);
    }

    @Test
    void anErasureThatNobodyBeganIsNotFound() {
        assertThat(erasures().find(id)).isEmpty();
    }

    @Test
    void keepsAllThatHasToBeKnownToGoOn() {
        assertThat(erasures().save(begun())).isTrue();
        assertThat(erasures().find(id)).contains(begun().at(1));

        var on =
                new Erasure(
                        id,
                        SUBJECT,
                        begin,
                        List.of(
                                new Erased(
                                        ErasureStep.SUPPRESS,
                                        new TreeMap<>(Map.of("Ledger", 3L)),
                                        begin.plusSeconds(1)),
                                new Erased(
                                        ErasureStep.CASES, new TreeMap<>(), begin.plusSeconds(2))),
                        Optional.of("{\"certificate\":{}}"),
                        1);
        assertThat(erasures().save(on)).isTrue();

        assertThat(erasures().find(id)).contains(on.at(2));
        assertThat(erasures().find(id).flatMap(Erasure::next)).contains(ErasureStep.TOKENS);
    }

    @Test
    void keepsOneOfWhomNothingIsKnown() {
        var nobody = new Erasure(id, Subject.NOBODY, begin, List.of(), Optional.empty(), 0);

        assertThat(erasures().save(nobody)).isTrue();

        assertThat(erasures().find(id)).contains(nobody.at(1));
    }

    @Test
    void whoeverWorksOnWhatSomebodyElseHasMovedOnIsToldSo() {
        erasures().save(begun());
        assertThat(erasures().save(begun())).isFalse();
        assertThat(erasures().save(begun().at(1))).isTrue();
        assertThat(erasures().save(begun().at(1))).isFalse();
        assertThat(erasures().save(begun().at(3))).isFalse();

        assertThat(erasures().find(id)).contains(begun().at(2));
    }

    @Test
    void oneOfManyThatSaveAtTheSameInstantDoes() {
        assertThat(Together.run(20, _ -> erasures().save(begun())))
                .filteredOn(saved -> saved)
                .hasSize(1);
    }

    @Test
    void theLedgerIsReadFromADayOnOldestFirst() {
        var noted = new ArrayList<Erasures.Entry>();
        for (int day = 0; day < 8; day++) {
            noted.add(entry(RequestId.random(RANDOM), day));
        }
        noted.reversed().forEach(erasures()::note);

        assertThat(read(begin.plus(Duration.ofDays(2)))).isEqualTo(noted.subList(2, 8));
        assertThat(read(begin.plus(Duration.ofDays(7)))).isEqualTo(noted.subList(7, 8));
        assertThat(read(begin.plus(Duration.ofDays(7)).plusNanos(1))).isEmpty();
    }

    @Test
    void whatIsNotedAgainReplacesWhatWasNoted() {
        erasures().note(entry(id, 0));
        var more =
                new Erasures.Entry(
                        id,
                        Set.of(ONE),
                        Set.of(new Token("1:a"), new Token("1:d")),
                        Set.of(),
                        begin);
        erasures().note(more);

        assertThat(read(begin)).containsExactly(more);
    }

    @Test
    void theHashOfTheLedgerChangesWithWhatItSays() {
        erasures().note(entry(id, 0));
        String hash = erasures().ledgerHash(id);
        assertThat(hash).matches("[0-9a-f]{64}");

        erasures().note(entry(RequestId.random(RANDOM), 1));
        assertThat(erasures().ledgerHash(id)).isEqualTo(hash);
        erasures().note(new Erasures.Entry(id, Set.of(ONE), Set.of(), Set.of(), begin));

        assertThat(erasures().ledgerHash(id)).matches("[0-9a-f]{64}").isNotEqualTo(hash);
    }

    private Erasures.Entry entry(RequestId id, int day) {
        return new Erasures.Entry(
                id,
                SUBJECT.customers(),
                SUBJECT.tokens(),
                SUBJECT.suppressed(),
                begin.plus(Duration.ofDays(day)));
    }

    /// The entries of this test: others may be later.
    private List<Erasures.Entry> read(Instant since) {
        var entries = new ArrayList<Erasures.Entry>();
        Optional<String> from = Optional.empty();
        do {
            Erasures.Page page = erasures().noted(since, from);
            entries.addAll(page.entries());
            from = page.next();
        } while (from.isPresent());
        assertThat(entries).isSortedAccordingTo(java.util.Comparator.comparing(Erasures.Entry::at));
        entries.removeIf(entry -> entry.at().isAfter(begin.plus(Duration.ofDays(300))));
        return entries;
    }
}
