package io.mingce.memory.contract;

import static io.mingce.memory.contract.AskedRequests.AT;
import static io.mingce.memory.contract.AskedRequests.asleep;
import static io.mingce.memory.contract.AskedRequests.at;
import static io.mingce.memory.contract.AskedRequests.full;
import static io.mingce.memory.contract.AskedRequests.id;
import static io.mingce.memory.contract.AskedRequests.in;
import static io.mingce.memory.contract.AskedRequests.received;
import static io.mingce.memory.contract.AskedRequests.waking;

import static org.assertj.core.api.Assertions.assertThat;

import io.mingce.identity.Token;
import io.mingce.request.PrivacyRequest;
import io.mingce.request.RequestState;
import io.mingce.request.Requests;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/// What every [Requests] must do.
public abstract class RequestsContract {

    private static final LocalDate DUE = LocalDate.of(2026, 12, 23);

    /// The adapter under test, empty; the same on each call.
    protected abstract Requests requests();

    @Test
    void bringsBackAllThatARequestSays() {
        assertThat(requests().find(id(1))).isEmpty();
        assertThat(requests().save(full(1))).isTrue();
        assertThat(requests().save(received(2, DUE))).isTrue();

        assertThat(requests().find(id(1))).contains(at(1, full(1)));
        assertThat(requests().find(id(2))).contains(at(1, received(2, DUE)));
    }

    @Test
    void whatIsTakenBackIsGone() {
        requests().save(full(1));

        requests().save(at(1, received(1, DUE)));

        assertThat(requests().find(id(1))).contains(at(2, received(1, DUE)));
    }

    @Test
    void ofTwoThatReadTheSameOnlyOneIsStored() {
        requests().save(received(1, DUE));
        PrivacyRequest read = requests().find(id(1)).orElseThrow();

        assertThat(requests().save(in(RequestState.VERIFYING, read))).isTrue();
        assertThat(requests().save(in(RequestState.REFUSED, read))).isFalse();
        assertThat(requests().save(received(1, DUE))).isFalse();

        assertThat(requests().find(id(1)).orElseThrow().state()).isEqualTo(RequestState.VERIFYING);
    }

    @Test
    void oneThatWasReadBeforeItWasForgottenDoesNotComeBack() {
        assertThat(requests().save(at(3, received(1, DUE)))).isFalse();
        assertThat(requests().find(id(1))).isEmpty();
    }

    @Test
    void givesTheMostUrgentThatHaveNotEnded() {
        List<PrivacyRequest> all =
                IntStream.range(0, 30).mapToObj(n -> received(n, DUE.plusDays(n))).toList();
        all.forEach(requests()::save);
        requests().save(in(RequestState.DONE, received(40, DUE)));
        requests().save(in(RequestState.REFUSED, received(41, DUE)));
        requests().save(in(RequestState.HELD, received(42, DUE.minusDays(1))));

        assertThat(requests().due(DUE.minusDays(2), 100)).isEmpty();
        assertThat(requests().due(DUE.plusDays(1), 100))
                .extracting(PrivacyRequest::id)
                .containsExactly(id(42), id(0), id(1));
        assertThat(requests().due(LocalDate.of(2999, 1, 1), 5))
                .extracting(PrivacyRequest::id)
                .containsExactly(id(42), id(0), id(1), id(2), id(3));
        assertThat(requests().due(DUE, 100)).contains(at(1, all.getFirst()));
    }

    @Test
    void oneThatHasEndedIsDueNoMore() {
        requests().save(received(1, DUE));

        requests().save(at(1, in(RequestState.DONE, received(1, DUE))));

        assertThat(requests().due(DUE, 10)).isEmpty();
    }

    @Test
    void wakesThoseWhoseTimeHasComeToTheNanosecond() {
        Instant whole = Instant.parse("2026-12-01T00:00:00Z");
        requests().save(waking(whole, received(1, DUE)));
        requests().save(waking(whole.plusNanos(1), received(2, DUE)));
        requests().save(waking(whole.plusMillis(500), received(3, DUE)));
        requests().save(received(4, DUE));
        requests().save(waking(whole, in(RequestState.DONE, received(5, DUE))));

        assertThat(requests().waking(whole.minusNanos(1), 10)).isEmpty();
        assertThat(requests().waking(whole, 10)).containsExactlyInAnyOrder(id(1), id(5));
        assertThat(requests().waking(whole.plusNanos(1), 10))
                .containsExactlyInAnyOrder(id(1), id(2), id(5));
        assertThat(requests().waking(whole.plusSeconds(1), 10))
                .containsExactlyInAnyOrder(id(1), id(2), id(3), id(5));
    }

    @Test
    void wakesTheEarliestFirstAndNobodyWhoWentBackToSleep() {
        for (int n = 0; n < 20; n++) {
            requests().save(waking(AT.plusSeconds(n), received(n, DUE)));
        }
        requests().save(at(1, asleep(received(0, DUE))));

        assertThat(requests().waking(AT.plusSeconds(100), 3))
                .containsExactlyInAnyOrder(id(1), id(2), id(3));
        assertThat(requests().waking(AT.plusSeconds(100), 100)).hasSize(19);
    }

    @Test
    void aWishIsKeptUntilItIsForgotten() {
        var wish = Map.of("name", "王更正", "address", "上海市 浦东新区\n1 号");
        assertThat(requests().wish(id(1))).isEmpty();
        requests().forgetWish(id(1));

        requests().keepWish(id(1), Map.of("name", "旧"));
        requests().keepWish(id(1), wish);
        assertThat(requests().wish(id(1))).isEqualTo(wish);
        assertThat(requests().wish(id(2))).isEmpty();
        assertThat(requests().find(id(1))).isEmpty();

        requests().forgetWish(id(1));
        assertThat(requests().wish(id(1))).isEmpty();
    }

    @Test
    void countsEachKeyForItself() {
        Token one = new Token("1.one");
        Token other = new Token("1.other");

        assertThat(requests().count(one, AT)).isEqualTo(1);
        assertThat(requests().count(one, AT)).isEqualTo(2);
        assertThat(requests().count(other, AT)).isEqualTo(1);
        assertThat(requests().count(one, AT.plusSeconds(60))).isEqualTo(3);
    }

    @Test
    void ofManyCallersAtOnceEachCounts() {
        Token key = new Token("1.crowd");

        List<Long> counts =
                IntStream.range(0, 40).parallel().mapToObj(_ -> requests().count(key, AT)).toList();

        assertThat(counts).doesNotHaveDuplicates().contains(1L, 40L);
    }
}
