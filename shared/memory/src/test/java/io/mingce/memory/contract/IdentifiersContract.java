package io.mingce.memory.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.mingce.customer.CustomerId;
import io.mingce.identity.Holders;
import io.mingce.identity.Identifiers;
import io.mingce.identity.Token;

import org.junit.jupiter.api.Test;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// What [Identifiers] promises, wherever it keeps them.
public abstract class IdentifiersContract {

    private static final CustomerId ONE = new CustomerId("one");
    private static final CustomerId OTHER = new CustomerId("other");

    private final Token phone = new Token("1:phone-" + UUID.randomUUID());
    private final Token email = new Token("1:email-" + UUID.randomUUID());

    /// The adapter under test; tests use tokens of their own, so it need not be empty.
    protected abstract Identifiers identifiers();

    @Test
    void aTokenThatNobodyHoldsIsNotFound() {
        assertThat(identifiers().find(Set.of(phone))).isEmpty();
        assertThat(identifiers().find(Set.of())).isEmpty();
    }

    @Test
    void theFirstClaimWins() {
        assertThat(identifiers().claim(Map.of(phone, ONE))).isEmpty();

        assertThat(identifiers().claim(Map.of(phone, OTHER, email, OTHER)))
                .isEqualTo(Map.of(phone, held(ONE)));
        assertThat(identifiers().find(Set.of(phone, email)))
                .isEqualTo(Map.of(phone, held(ONE), email, held(OTHER)));
    }

    @Test
    void aRepeatedClaimTellsTheClaimerItself() {
        identifiers().claim(Map.of(phone, ONE));

        assertThat(identifiers().claim(Map.of(phone, ONE))).isEqualTo(Map.of(phone, held(ONE)));
    }

    @Test
    void manyTokensAreClaimedAndFoundAtOnce() {
        var claims = new LinkedHashMap<Token, CustomerId>();
        for (int i = 0; i < 260; i++) {
            claims.put(new Token(phone.value() + i), new CustomerId("c" + i));
        }

        assertThat(identifiers().claim(claims)).isEmpty();
        assertThat(identifiers().find(claims.keySet())).hasSize(260);
        assertThat(identifiers().claim(claims)).hasSize(260);
    }

    @Test
    void oneOfManyThatClaimAtTheSameInstantWins() {
        var lost =
                Together.run(50, i -> identifiers().claim(Map.of(phone, new CustomerId("c" + i))));

        assertThat(lost).filteredOn(Map::isEmpty).hasSize(1);
        Set<Holders> winner = Set.copyOf(identifiers().find(Set.of(phone)).values());
        assertThat(lost)
                .filteredOn(taken -> !taken.isEmpty())
                .allSatisfy(taken -> assertThat(winner).containsAll(taken.values()));
    }

    @Test
    void sharingAddsToWhoeverHoldsTheToken() {
        identifiers().claim(Map.of(phone, ONE));

        identifiers().share(Map.of(phone, Set.of(OTHER), email, Set.of(OTHER)));
        identifiers().share(Map.of(phone, Set.of(OTHER)));

        assertThat(identifiers().find(Set.of(phone, email)))
                .isEqualTo(Map.of(phone, held(ONE, OTHER), email, held(OTHER)));
    }

    @Test
    void allThatShareAtTheSameInstantAreAdded() {
        Together.run(
                12,
                i -> {
                    identifiers().share(Map.of(phone, Set.of(new CustomerId("c" + i))));
                    return i;
                });

        assertThat(identifiers().find(Set.of(phone)).values())
                .singleElement()
                .satisfies(holders -> assertThat(holders.ids()).hasSize(12));
    }

    @Test
    void aTokenThatTooManyShareIsGenericAndTakesNoMore() {
        identifiers().share(Map.of(phone, ids(0, Holders.MOST)));
        assertThat(identifiers().find(Set.of(phone)))
                .isEqualTo(Map.of(phone, new Holders(ids(0, Holders.MOST), false)));

        identifiers().share(Map.of(phone, Set.of(OTHER)));
        identifiers().share(Map.of(phone, Set.of(OTHER)));

        assertThat(identifiers().find(Set.of(phone)))
                .isEqualTo(Map.of(phone, new Holders(ids(0, Holders.MOST), true)));
    }

    @Test
    void aHolderThatHoldsAlreadyDoesNotMakeAFullTokenGeneric() {
        identifiers().share(Map.of(phone, ids(0, Holders.MOST)));

        identifiers().share(Map.of(phone, ids(0, 3)));

        assertThat(identifiers().find(Set.of(phone)))
                .isEqualTo(Map.of(phone, new Holders(ids(0, Holders.MOST), false)));
    }

    @Test
    void aTokenWithoutHoldersIsGoneAndCanBeClaimedAgain() {
        identifiers().share(Map.of(phone, Set.of(ONE, OTHER)));

        identifiers().release(Map.of(phone, Set.of(ONE)));
        assertThat(identifiers().find(Set.of(phone))).isEqualTo(Map.of(phone, held(OTHER)));
        identifiers().release(Map.of(phone, Set.of(ONE, OTHER), email, Set.of(ONE)));

        assertThat(identifiers().find(Set.of(phone, email))).isEmpty();
        assertThat(identifiers().claim(Map.of(phone, ONE))).isEmpty();
    }

    @Test
    void aGenericTokenStaysGenericWhoeverLetsGo() {
        identifiers().share(Map.of(phone, ids(0, Holders.MOST)));
        identifiers().share(Map.of(phone, Set.of(OTHER)));

        identifiers().release(Map.of(phone, ids(0, Holders.MOST)));
        identifiers().share(Map.of(phone, Set.of(OTHER)));

        assertThat(identifiers().find(Set.of(phone)))
                .isEqualTo(Map.of(phone, new Holders(Set.of(), true)));
    }

    private static Holders held(CustomerId... ids) {
        return new Holders(Set.of(ids), false);
    }

    private static Set<CustomerId> ids(int from, int to) {
        return IntStream.range(from, to)
                .mapToObj(i -> new CustomerId("c" + i))
                .collect(Collectors.toSet());
    }
}
