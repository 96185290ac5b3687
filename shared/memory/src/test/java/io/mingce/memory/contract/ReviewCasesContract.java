package io.mingce.memory.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.mingce.customer.CustomerId;
import io.mingce.customer.SourceId;
import io.mingce.matching.Basis;
import io.mingce.matching.MatchRule;
import io.mingce.review.CaseId;
import io.mingce.review.ReviewCase;
import io.mingce.review.ReviewCases;
import io.mingce.review.ReviewCases.Order;
import io.mingce.review.ReviewCases.Page;
import io.mingce.review.Ruling;
import io.mingce.review.Ruling.Verdict;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What [ReviewCases] promises, wherever it keeps them.
public abstract class ReviewCasesContract {

    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

    /// The adapter under test, empty.
    protected abstract ReviewCases cases();

    @Test
    void aCaseIsTheSameWhicheverWayRound() {
        assertThat(CaseId.of(customer(1), customer(2)))
                .isEqualTo(CaseId.of(customer(2), customer(1)));
        assertThat(CaseId.parse(id(1).toString())).isEqualTo(id(1));
    }

    @Test
    void aCaseOpenedAgainKeepsItsAgeAndGetsTheNewBasis() {
        cases().open(Set.of(ReviewCase.open(id(1), basis(5), START)));
        cases().open(Set.of(ReviewCase.open(id(1), basis(9), START.plusSeconds(60))));
        cases().open(Set.of());

        assertThat(cases().find(id(1))).contains(ReviewCase.open(id(1), basis(9), START));
        assertThat(cases().find(id(2))).isEmpty();
    }

    @Test
    void aDecidedCaseStaysDecided() {
        ReviewCase open = ReviewCase.open(id(1), basis(5), START);
        cases().open(Set.of(open));
        ReviewCase decided = ruled(open, Verdict.DIFFERENT);

        assertThat(cases().change(decided)).isTrue();
        assertThat(cases().change(ruled(open, Verdict.SAME))).isFalse();
        cases().open(Set.of(ReviewCase.open(id(1), basis(9), START)));

        assertThat(cases().find(id(1))).contains(decided);
        assertThat(all(Order.SCORE, Optional.empty(), 10)).isEmpty();
    }

    @Test
    void aCaseNobodyOpenedCannotBeChanged() {
        assertThat(cases().change(ReviewCase.open(id(1), basis(5), START))).isFalse();
        assertThat(cases().find(id(1))).isEmpty();
    }

    @Test
    void openCasesAreListedByScoreAndByAgePageByPage() {
        var opened = new HashSet<ReviewCase>();
        for (int i = 0; i < 25; i++) {
            opened.add(
                    ReviewCase.open(
                            id(i), basis((i * 7) % 25 - 5), START.plusSeconds((i * 11) % 25)));
        }
        cases().open(opened);

        assertThat(all(Order.SCORE, Optional.empty(), 4))
                .hasSize(25)
                .isSortedAccordingTo(
                        (a, b) -> Double.compare(b.basis().score(), a.basis().score()));
        assertThat(all(Order.AGE, Optional.empty(), 100))
                .hasSize(25)
                .isSortedAccordingTo((a, b) -> a.openedAt().compareTo(b.openedAt()));
    }

    @Test
    void casesThatRestComeLast() {
        ReviewCase likeliest = ReviewCase.open(id(1), basis(9), START);
        ReviewCase other = ReviewCase.open(id(2), basis(-3), START.plusSeconds(1));
        cases().open(Set.of(likeliest, other));
        ReviewCase resting =
                new ReviewCase(
                        likeliest.id(),
                        likeliest.basis(),
                        START,
                        Optional.empty(),
                        Optional.of(START.plusSeconds(86_400)),
                        Optional.empty());
        assertThat(cases().change(resting)).isTrue();

        for (Order order : Order.values()) {
            assertThat(all(order, Optional.empty(), 1)).containsExactly(other, resting);
        }

        cases().open(Set.of(ReviewCase.open(likeliest.id(), basis(12), START)));

        assertThat(all(Order.SCORE, Optional.empty(), 2))
                .extracting(each -> each.basis().score())
                .containsExactly(-3.0, 12.0);
    }

    @Test
    void moreCasesAreOpenedAtOnceThanARequestHolds() {
        var opened = new HashSet<ReviewCase>();
        for (int i = 0; i < 60; i++) {
            opened.add(ReviewCase.open(id(i), basis(i), START));
        }
        cases().open(opened);
        cases().open(opened);

        assertThat(all(Order.SCORE, Optional.empty(), 100)).hasSize(60);
    }

    @Test
    void oneOfManyWhoDecideAtOnceDecides() {
        ReviewCase open = ReviewCase.open(id(1), basis(5), START);
        cases().open(Set.of(open));

        assertThat(Together.run(20, _ -> cases().change(ruled(open, Verdict.DIFFERENT))))
                .containsOnlyOnce(true);
    }

    @Test
    void casesAreFoundByTheirOwner() {
        ReviewCase one = ReviewCase.open(id(1), basis(5), START);
        cases().open(Set.of(one, ReviewCase.open(id(2), basis(6), START)));
        ReviewCase taken =
                new ReviewCase(
                        one.id(),
                        one.basis(),
                        START,
                        Optional.of("li"),
                        Optional.of(START.plusSeconds(86_400)),
                        Optional.empty());
        assertThat(cases().change(taken)).isTrue();

        assertThat(all(Order.AGE, Optional.of("li"), 1)).containsExactly(taken);
        assertThat(all(Order.AGE, Optional.of("wang"), 1)).isEmpty();
        assertThat(all(Order.AGE, Optional.empty(), 1)).hasSize(2);
    }

    private List<ReviewCase> all(Order order, Optional<String> owner, int limit) {
        var all = new ArrayList<ReviewCase>();
        Optional<String> next = Optional.empty();
        do {
            Page page = cases().page(order, owner, next, limit);
            assertThat(page.cases()).hasSizeLessThanOrEqualTo(limit);
            all.addAll(page.cases());
            next = page.next();
        } while (next.isPresent());
        return all;
    }

    private static ReviewCase ruled(ReviewCase open, Verdict verdict) {
        return new ReviewCase(
                open.id(),
                open.basis(),
                open.openedAt(),
                open.owner(),
                open.notBefore(),
                Optional.of(new Ruling(verdict, START.plusSeconds(5), Optional.of("li"))));
    }

    private static CustomerId customer(int i) {
        return CustomerId.from(new SourceId("case-" + i), 0);
    }

    private static CaseId id(int i) {
        return CaseId.of(customer(2 * i), customer(2 * i + 1));
    }

    private static Basis basis(double score) {
        return new Basis(score, List.of(MatchRule.SHARED_CONTACT), "w1");
    }
}
