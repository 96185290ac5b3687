package io.mingce.memory.contract;

import static org.assertj.core.api.Assertions.assertThat;

import static java.util.stream.Collectors.toSet;

import io.mingce.erasure.Suppression;
import io.mingce.erasure.Suppressions;
import io.mingce.identity.Token;
import io.mingce.request.RequestId;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;

/// What [Suppressions] promises, wherever it keeps them.
public abstract class SuppressionsContract {

    private static final Instant NOON = Instant.parse("2026-03-01T04:00:00.123456789Z");
    private static final Instant LATER = NOON.plusSeconds(3600);
    private static final RequestId FIRST = new RequestId("a".repeat(26));
    private static final RequestId SECOND = new RequestId("b".repeat(26));

    private final Token one = new Token("1:one-" + UUID.randomUUID());
    private final Token other = new Token("1:other-" + UUID.randomUUID());

    /// The adapter under test; tests use keys of their own, so it need not be empty.
    protected abstract Suppressions suppressions();

    @Test
    void nobodyIsKeptOutWhoWasNotErased() {
        assertThat(suppressions().among(Set.of(one, other))).isEmpty();
        assertThat(suppressions().among(Set.of())).isEmpty();
        suppressions().suppress(Set.of(), FIRST, NOON);
        suppressions().lift(Set.of(), NOON);
    }

    @Test
    void whoWasErasedIsKeptOutAndNobodyElse() {
        suppressions().suppress(Set.of(one), FIRST, NOON);

        assertThat(suppressions().among(Set.of(one, other)))
                .isEqualTo(Map.of(one, new Suppression(FIRST, NOON, Optional.empty())));
    }

    @Test
    void whoComesBackIsRememberedAsOneWhoWasErased() {
        suppressions().suppress(Set.of(one, other), FIRST, NOON);

        suppressions().lift(Set.of(one), LATER);

        assertThat(suppressions().among(Set.of(one, other)))
                .isEqualTo(
                        Map.of(
                                one, new Suppression(FIRST, NOON, Optional.of(LATER)),
                                other, new Suppression(FIRST, NOON, Optional.empty())));
    }

    @Test
    void whoIsErasedAgainIsKeptOutByTheLaterRequest() {
        suppressions().suppress(Set.of(one), FIRST, NOON);
        suppressions().lift(Set.of(one), NOON.plusSeconds(60));

        suppressions().suppress(Set.of(one), SECOND, LATER);

        assertThat(suppressions().among(Set.of(one)))
                .isEqualTo(Map.of(one, new Suppression(SECOND, LATER, Optional.empty())));
    }

    @Test
    void manyAreSuppressedLiftedAndFoundAtOnce() {
        Set<Token> many =
                IntStream.range(0, 130).mapToObj(n -> new Token(one.value() + n)).collect(toSet());

        suppressions().suppress(many, FIRST, NOON);
        suppressions().suppress(many, FIRST, NOON);
        assertThat(suppressions().among(many)).hasSize(130).allSatisfy((_, s) -> stands(s, true));
        suppressions().lift(many, LATER);

        assertThat(suppressions().among(many)).hasSize(130).allSatisfy((_, s) -> stands(s, false));
    }

    private static void stands(Suppression suppression, boolean stands) {
        assertThat(suppression.stands()).isEqualTo(stands);
    }
}
