package io.mingce.store.request;

import static io.mingce.memory.contract.AskedRequests.AT;
import static io.mingce.memory.contract.AskedRequests.at;
import static io.mingce.memory.contract.AskedRequests.full;
import static io.mingce.memory.contract.AskedRequests.id;
import static io.mingce.memory.contract.AskedRequests.in;
import static io.mingce.memory.contract.AskedRequests.received;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import io.mingce.identity.Token;
import io.mingce.memory.contract.RequestsContract;
import io.mingce.request.RequestState;
import io.mingce.request.Requests;
import io.mingce.store.cipher.Envelope;
import io.mingce.store.engine.Engine;
import io.mingce.store.engine.Installation;
import io.mingce.store.engine.Tables;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

class DynamoDbRequestsIT extends RequestsContract {

    private static final LocalDate DUE = LocalDate.of(2026, 12, 23);

    private final Installation installation = Installation.fresh();
    private final Tables tables = installation.tables();

    @Override
    protected Requests requests() {
        return new DynamoDbRequests(
                Engine.client(), tables.jobs(), new Envelope(installation.keysets()), () -> AT);
    }

    private Map<String, AttributeValue> only() {
        return tables.scan(tables.jobs()).getFirst();
    }

    @Test
    void aWishCannotBeReadInTheTable() {
        requests().keepWish(id(1), Map.of("name", "王更正"));

        assertThat(new String(requireNonNull(only().get("wish")).b().asByteArray(), UTF_8))
                .doesNotContain("王", "name");
        assertThat(expires(only())).isEqualTo(AT.plus(Duration.ofDays(90)).getEpochSecond());
    }

    @Test
    void aWishThatWasMovedToAnotherRequestIsNotOpened() {
        requests().keepWish(id(1), Map.of("name", "王更正"));
        var moved = new HashMap<>(only());
        moved.putAll(WishItem.key(id(2)));
        Engine.client().putItem(p -> p.tableName(tables.jobs()).item(moved));

        assertThatThrownBy(() -> requests().wish(id(2)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageNotContaining("王");
    }

    @Test
    void whatEndedIsForgottenAfterThreeYearsAndWhatIsOpenIsNot() {
        requests().save(full(1));
        assertThat(expires(only()))
                .isEqualTo(Instant.parse("2029-11-23T08:00:05Z").getEpochSecond());

        requests().save(at(1, received(1, DUE)));
        assertThat(only()).doesNotContainKey("expires");
    }

    @Test
    void whatEndedIsInNoIndexOfWhatIsDue() {
        requests().save(in(RequestState.DONE, received(1, DUE)));

        assertThat(only()).doesNotContainKeys("dueShard", "nextShard", "next");
    }

    @Test
    void aCountIsForgotten() {
        requests().count(new Token("1.one"), AT);

        assertThat(expires(only())).isEqualTo(AT.getEpochSecond());
    }

    private static long expires(Map<String, AttributeValue> item) {
        return Long.parseLong(requireNonNull(item.get("expires")).n());
    }

    @AfterEach
    void everyAttributeThatWasWrittenSaysWhatItMayHold() {
        assertThat(tables.scan(tables.jobs()))
                .allSatisfy(item ->
                        assertThat(secrecies())
                                .anySatisfy(known -> assertThat(known).containsAll(item.keySet())));
    }

    private static List<Set<String>> secrecies() {
        return List.of(
                RequestItem.SECRECY.keySet(),
                WishItem.SECRECY.keySet(),
                CountItem.SECRECY.keySet());
    }
}
