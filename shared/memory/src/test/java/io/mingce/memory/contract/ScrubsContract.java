package io.mingce.memory.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.mingce.customer.CustomerId;
import io.mingce.customer.SourceId;
import io.mingce.erasure.Scrubs;
import io.mingce.erasure.Scrubs.Scrub;
import io.mingce.importing.ImportId;
import io.mingce.request.RequestId;

import org.junit.jupiter.api.Test;

import java.security.SecureRandom;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

/// What [Scrubs] promises, wherever it keeps them.
public abstract class ScrubsContract {

    private static final SecureRandom RANDOM = new SecureRandom();

    private final ImportId file = id();
    private final RequestId request = RequestId.random(RANDOM);

    /// The adapter under test; tests use imports of their own, so it need not be empty.
    protected abstract Scrubs scrubs();

    @Test
    void whatNobodyAskedForIsNotFound() {
        assertThat(scrubs().find(file, request)).isEmpty();
        assertThat(scrubs().gone(file)).isEmpty();
        assertThat(scrubs().original(file)).isEmpty();
    }

    @Test
    void whatIsAskedForWaitsUntilItIsDone() {
        scrubs().ask(file, request, Set.of(2L, 100_001L));
        assertThat(scrubs().find(file, request))
                .contains(new Scrub(file, request, Set.of(2L, 100_001L), Optional.empty()));
        assertThat(scrubs().find(id(), request)).isEmpty();
        assertThat(scrubs().find(file, RequestId.random(RANDOM))).isEmpty();

        scrubs().done(scrubs().find(file, request).orElseThrow(), Map.of("inbox", 2L));

        assertThat(scrubs().find(file, request).flatMap(Scrub::done)).contains(Map.of("inbox", 2L));
    }

    @Test
    void askingAgainForWhatIsDoneChangesNothing() {
        scrubs().ask(file, request, Set.of(2L, 3L));
        scrubs().done(scrubs().find(file, request).orElseThrow(), Map.of("inbox", 2L));

        scrubs().ask(file, request, Set.of(2L));

        assertThat(scrubs().find(file, request))
                .contains(
                        new Scrub(file, request, Set.of(2L, 3L), Optional.of(Map.of("inbox", 2L))));
    }

    @Test
    void askingForMoreMakesItOpenAgain() {
        scrubs().ask(file, request, Set.of(2L));
        scrubs().done(scrubs().find(file, request).orElseThrow(), Map.of("inbox", 1L));

        scrubs().ask(file, request, Set.of(3L));

        assertThat(scrubs().find(file, request))
                .contains(new Scrub(file, request, Set.of(2L, 3L), Optional.empty()));
    }

    @Test
    void whoeverDidLessThanIsAskedForNowHasNotDoneIt() {
        scrubs().ask(file, request, Set.of(2L));
        Scrub before = scrubs().find(file, request).orElseThrow();
        scrubs().ask(file, request, Set.of(2L, 3L));

        scrubs().done(before, Map.of("inbox", 1L));

        assertThat(scrubs().find(file, request).flatMap(Scrub::done)).isEmpty();
    }

    @Test
    void theRowsThatAreGoneAreThoseOfAllRequestsDoneOrNot() {
        Set<Long> many = LongStream.range(2, 300).boxed().collect(Collectors.toSet());
        scrubs().ask(file, request, Set.of(100_001L));
        scrubs().done(scrubs().find(file, request).orElseThrow(), Map.of());
        scrubs().ask(file, RequestId.random(RANDOM), many);
        scrubs().ask(id(), request, Set.of(9_999L));

        assertThat(scrubs().gone(file)).containsAll(many).contains(100_001L).hasSize(299);
    }

    @Test
    void aRewrittenFileIsKnownForWhatItWas() {
        ImportId rewritten = id();
        scrubs().rewritten(rewritten, file);
        scrubs().rewritten(rewritten, file);

        assertThat(scrubs().original(rewritten)).contains(file);
        assertThat(scrubs().original(file)).isEmpty();
    }

    private static ImportId id() {
        return new ImportId(CustomerId.from(new SourceId(UUID.randomUUID().toString()), 0).value());
    }
}
