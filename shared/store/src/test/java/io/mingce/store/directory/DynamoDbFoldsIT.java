package io.mingce.store.directory;

import static io.mingce.memory.contract.DirectoryLogContract.byId;
import static io.mingce.memory.contract.DirectoryLogContract.held;
import static io.mingce.memory.contract.DirectoryLogContract.rows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.mingce.directory.Directories;
import io.mingce.directory.Folds.Result;
import io.mingce.directory.Row;
import io.mingce.failure.TryAgain;
import io.mingce.memory.contract.Together;
import io.mingce.store.engine.Engine;
import io.mingce.store.engine.Tap;
import io.mingce.store.engine.Tap.Death;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import java.time.Duration;
import java.util.List;
import java.util.Map;

class DynamoDbFoldsIT {

    private static final Duration LATER = Duration.ofHours(2);

    private final Place place = new Place();

    private void note(int from, int to) {
        var log = place.log();
        assertThat(log.append(log.last(), rows(from, to))).isTrue();
    }

    private Result foldLater() {
        place.pass(LATER);
        return place.folds().fold().result();
    }

    private void forgetNotes() {
        for (Map<String, AttributeValue> item : place.tables.scan(place.tables.identifiers())) {
            if (!DirectoryItem.isManifest(item)) {
                forget(DirectoryItem.sequence(item));
            }
        }
    }

    private void forget(long note) {
        Engine.client()
                .deleteItem(d ->
                        d.tableName(place.tables.identifiers())
                                .key(DirectoryItem.key(DirectoryItem.delta(note))));
    }

    @Test
    void aNewProcessFindsAllInTheSnapshotAndNotesNoMore() {
        note(0, 100);
        var folded = place.folds().fold();
        forgetNotes();

        assertThat(folded.result()).isEqualTo(Result.FOLDED);
        assertThat(folded.first()).isTrue();
        assertThat(folded.rows()).isEqualTo(100);
        assertThat(held(place.directories())).isEqualTo(byId(rows(0, 100)));
        assertThat(place.log().last()).isEqualTo(1);
    }

    @Test
    void aProcessThatWasAsleepMeanwhileReadsTheSnapshotAgain() {
        note(0, 10);
        Directories asleep = place.directories();
        assertThat(held(asleep)).hasSize(10);
        note(10, 20);
        note(20, 30);
        place.folds().fold();
        forgetNotes();

        assertThat(held(asleep)).isEqualTo(byId(rows(0, 30)));
        note(30, 40);
        assertThat(held(asleep)).isEqualTo(byId(rows(0, 40)));
    }

    @Test
    void aCustomerThatIsGoneIsInNoSnapshotAnyMore() {
        note(0, 3);
        foldLater();
        var log = place.log();
        log.append(log.last(), List.of(Row.gone(rows(1, 2).getFirst().id())));
        foldLater();
        forgetNotes();

        assertThat(held(place.directories()))
                .hasSize(2)
                .doesNotContainKey(rows(1, 2).getFirst().id());
    }

    @Test
    void isDueWhenThereIsMuchOrWhenItIsTime() {
        assertThat(place.folds().fold().result()).isEqualTo(Result.FOLDED);
        assertThat(place.folds().fold().result()).isEqualTo(Result.NOT_DUE);
        note(0, 1);
        assertThat(place.folds().fold().result()).isEqualTo(Result.NOT_DUE);
        assertThat(foldLater()).isEqualTo(Result.FOLDED);
        assertThat(foldLater()).isEqualTo(Result.NOT_DUE);
        for (int i = 0; i < DynamoDbFolds.MANY; i++) {
            note(i, i + 1);
        }
        assertThat(place.folds().fold().result()).isEqualTo(Result.FOLDED);
        place.pass(Duration.ofHours(25)); // So that the bucket does not forget it.
        assertThat(place.folds().fold().result()).isEqualTo(Result.FOLDED);
    }

    @Test
    void theSnapshotBeforeStaysForThoseWhoAreReadingIt() {
        note(0, 1);
        foldLater();
        String first = place.s3.objects().keySet().iterator().next();
        note(1, 2);
        foldLater();
        assertThat(place.s3.objects()).hasSize(2).containsKey(first);
        note(2, 3);
        foldLater();

        assertThat(place.s3.objects()).hasSize(2).doesNotContainKey(first);
        assertThat(held(place.directories())).isEqualTo(byId(rows(0, 3)));
    }

    @Test
    void nothingOfASnapshotIsReadableAtRest() {
        note(0, 50);
        foldLater();

        assertThat(place.s3.objects().values())
                .singleElement()
                .satisfies(bytes ->
                        assertThat(new String(bytes, UTF_8))
                                .doesNotContain("浙江省")
                                .doesNotContain(rows(0, 1).getFirst().id().value()));
    }

    /// The bucket is written to first, then the manifest: one write that can be the last.
    @ParameterizedTest
    @EnumSource
    void whereverItDiesNothingIsLostAndTheNextFolds(Death how) {
        note(0, 20);
        foldLater();
        note(20, 30);
        place.pass(LATER);
        var tap = new Tap(Engine.client());
        tap.dieAt(0, how);

        assertThatThrownBy(() -> place.folds(tap.client()).fold())
                .isInstanceOf(SdkClientException.class);

        assertThat(tap.died()).isTrue();
        assertThat(held(place.directories())).isEqualTo(byId(rows(0, 30)));
        note(30, 40);
        assertThat(foldLater()).isEqualTo(Result.FOLDED);
        forgetNotes();
        assertThat(held(place.directories())).isEqualTo(byId(rows(0, 40)));
    }

    @Test
    void ofManyAtTheSameTimeOneFoldsAndTheOthersLeaveNothing() {
        note(0, 100);
        foldLater();
        note(100, 200);
        place.pass(LATER);

        List<Result> results = Together.run(6, _ -> place.folds().fold().result());

        assertThat(results).containsOnlyOnce(Result.FOLDED);
        assertThat(results).isSubsetOf(Result.FOLDED, Result.OVERTAKEN, Result.NOT_DUE);
        assertThat(place.s3.objects()).hasSize(2);
        forgetNotes();
        assertThat(held(place.directories())).isEqualTo(byId(rows(0, 200)));
    }

    @Test
    void whoReadsWhileOthersNoteAndFoldNeverMissesWhatWasNotedBefore() {
        Together.run(
                8,
                n -> {
                    Directories reader = place.directories();
                    var log = place.log();
                    for (int i = 0; i < 10; i++) {
                        int from = 100 * n + 10 * i;
                        while (!log.append(log.last(), rows(from, from + 10))) {
                            Thread.onSpinWait();
                        }
                        if (n == 0) {
                            foldLater();
                        }
                        assertThat(held(reader))
                                .containsAllEntriesOf(byId(rows(100 * n, from + 10)));
                    }
                    return n;
                });

        assertThat(held(place.directories())).hasSize(800).containsAllEntriesOf(byId(rows(0, 100)));
    }

    @Test
    void aLostSnapshotIsToldAndAfterAResetAllIsNotedAnew() {
        note(0, 10);
        foldLater();
        place.s3.objects().clear();
        note(10, 20);

        assertThatThrownBy(() -> place.directories().latest()).isInstanceOf(TryAgain.class);
        assertThat(foldLater()).isEqualTo(Result.LOST);
        place.folds().reset();
        assertThat(held(place.directories())).isEmpty();
        note(0, 20);
        assertThat(held(place.directories())).isEqualTo(byId(rows(0, 20)));
    }

    @Test
    void aLostNoteIsToldAndNotPassedOver() {
        note(0, 10);
        foldLater();
        note(10, 20);
        note(20, 30);
        forget(2);

        assertThatThrownBy(() -> place.directories().latest()).isInstanceOf(TryAgain.class);
        assertThat(foldLater()).isEqualTo(Result.LOST);
    }

    @ParameterizedTest
    @EnumSource
    void aSnapshotThatWasTamperedWithIsRefused(Harm harm) {
        note(0, 5_000); // Two frames and the end.
        foldLater();
        place.s3.objects().replaceAll((_, bytes) -> harm.done(bytes));

        assertThatThrownBy(() -> place.directories().latest())
                .isInstanceOf(IllegalStateException.class);
    }

    enum Harm {
        CUT {
            @Override
            byte[] done(byte[] bytes) {
                return java.util.Arrays.copyOf(bytes, bytes.length - 1);
            }
        },
        END_MISSING {
            @Override
            byte[] done(byte[] bytes) {
                return java.util.Arrays.copyOf(bytes, bytes.length - END);
            }
        },
        EMPTIED {
            @Override
            byte[] done(byte[] bytes) {
                return new byte[0];
            }
        },
        CHANGED {
            @Override
            byte[] done(byte[] bytes) {
                byte[] changed = bytes.clone();
                changed[100] ^= 1;
                return changed;
            }
        };

        /// Length, key id, nonce and tag around nothing.
        private static final int END = 4 + 33;

        abstract byte[] done(byte[] bytes);
    }
}
