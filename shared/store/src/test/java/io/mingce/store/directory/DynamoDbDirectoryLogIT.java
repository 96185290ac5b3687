package io.mingce.store.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.mingce.directory.Directories;
import io.mingce.directory.DirectoryLog;
import io.mingce.memory.contract.DirectoryLogContract;
import io.mingce.store.engine.Engine;
import io.mingce.store.engine.Tap;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

class DynamoDbDirectoryLogIT extends DirectoryLogContract {

    private final Place place = new Place();

    @Override
    protected DirectoryLog log() {
        return place.log();
    }

    @Override
    protected Directories directories() {
        return place.directories();
    }

    @AfterEach
    void everyAttributeThatWasWrittenSaysWhatItMayHold() {
        assertThat(place.tables.scan(place.tables.identifiers()))
                .allSatisfy(item ->
                        assertThat(DirectoryItem.SECRECY.keySet()).containsAll(item.keySet()));
    }

    @Test
    void nothingOfARowIsReadableAtRest() {
        log().append(0, rows(0, 50));

        assertThat(place.tables.scan(place.tables.identifiers()))
                .singleElement()
                .satisfies(item -> {
                    String bytes = new String(DirectoryItem.rows(item), UTF_8);
                    assertThat(bytes).doesNotContain("浙江省").doesNotContain("sales-");
                    rows(0, 50).forEach(row -> assertThat(bytes).doesNotContain(row.id().value()));
                });
    }

    @Test
    void aNoteThatWasPutUnderAnotherNumberIsRefused() {
        DirectoryLog log = log();
        log.append(0, rows(0, 1));
        Map<String, AttributeValue> moved =
                new HashMap<>(place.tables.scan(place.tables.identifiers()).getFirst());
        moved.put("holder", AttributeValue.fromS(DirectoryItem.delta(2)));
        Engine.client().putItem(p -> p.tableName(place.tables.identifiers()).item(moved));

        assertThatThrownBy(() -> directories().latest()).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void whatIsTooMuchForOneItemIsNotedInSeveral() {
        DirectoryLog log = log();

        assertThat(log.append(log.last(), rows(0, 9_000))).isTrue();
        assertThat(log.last()).isGreaterThan(1);
        assertThat(held()).isEqualTo(byId(rows(0, 9_000)));
        assertThat(place.tables.scan(place.tables.identifiers()))
                .allSatisfy(item -> assertThat(DirectoryItem.rows(item)).hasSizeLessThan(301_000));
    }

    /// Whoever remembers a number for too long might store under one that is long forgotten.
    @Test
    void theNumberIsRememberedForMinutesOnly() {
        var tap = new Tap(Engine.client());
        DirectoryLog log = place.log(tap.client());
        log.append(log.last(), rows(0, 1));
        tap.requests();

        log.last();
        assertThat(tap.requests()).isEmpty();
        place.pass(Duration.ofMinutes(11));
        assertThat(log.last()).isEqualTo(1);
        assertThat(tap.requests()).hasSize(1);
    }

    @Test
    void aWarmProcessAsksOnceForNewsANewOneThreeTimes() {
        DirectoryLog log = log();
        log.append(log.last(), rows(0, 10));
        place.folds().fold();
        var tap = new Tap(Engine.client());
        var directories =
                DynamoDbDirectories.of(
                        place.log(tap.client()),
                        place.bucket,
                        place.envelope,
                        org.crac.Core.getGlobalContext());

        directories.latest();
        assertThat(tap.requests()).hasSize(2); // The third goes to the bucket.
        directories.latest();
        assertThat(tap.requests()).hasSize(1);
    }
}
