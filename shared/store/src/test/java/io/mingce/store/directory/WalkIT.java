package io.mingce.store.directory;

import static io.mingce.memory.contract.DirectoryLogContract.byId;
import static io.mingce.memory.contract.DirectoryLogContract.rows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mingce.customer.CustomerId;
import io.mingce.directory.Directories;
import io.mingce.directory.Folds.Result;
import io.mingce.directory.Row;
import io.mingce.failure.TryAgain;
import io.mingce.store.engine.Engine;
import io.mingce.store.engine.Tap;

import org.crac.Core;
import org.junit.jupiter.api.Test;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.Collectors;

class WalkIT {

    private final Place place = new Place();

    private void note(List<Row> rows) {
        var log = place.log();
        assertThat(log.append(log.last(), rows)).isTrue();
    }

    private Result foldLater() {
        place.pass(Duration.ofHours(2));
        return place.folds().fold().result();
    }

    private static List<Row> gone(int from, int to) {
        return rows(from, to).stream().map(row -> Row.gone(row.id())).toList();
    }

    private static List<Row> walked(Directories directories) {
        var rows = new ArrayList<Row>();
        directories.walk(rows::add);
        return rows;
    }

    private static Map<CustomerId, Row> byIds(List<Row> rows) {
        Map<CustomerId, Row> byId = byId(rows);
        assertThat(rows).as("each once").hasSameSizeAs(byId.values());
        return byId;
    }

    @Test
    void nothingIsWalkedWhereThereIsNothing() {
        assertThat(walked(place.directories())).isEmpty();
    }

    @Test
    void givesEverybodyOnceAsNotedLast() {
        note(rows(0, 9_000)); // Three frames.
        assertThat(foldLater()).isEqualTo(Result.FOLDED);
        note(gone(0, 10));
        note(rows(20, 30));
        note(rows(9_000, 9_050));
        note(gone(9_040, 9_050));
        note(rows(5, 6));
        List<Row> expected = new ArrayList<>(rows(5, 6));
        expected.addAll(rows(10, 9_040));

        assertThat(byIds(walked(place.directories()))).isEqualTo(byId(expected));
    }

    @Test
    void holdsNoDirectoryAndReadsNothingTwice() {
        note(rows(0, 9_000));
        foldLater();
        note(rows(9_000, 9_010));
        var tap = new Tap(Engine.client());
        Directories directories =
                DynamoDbDirectories.of(
                        place.log(tap.client()),
                        place.bucket,
                        place.envelope,
                        Core.getGlobalContext());

        assertThat(walked(directories)).hasSize(9_010);

        assertThat(tap.requests()).hasSize(2);
    }

    /// Others go on noting and folding, twice over, so that the snapshot walked over is deleted.
    @Test
    void whatIsFoldedWhileItWalksIsGivenAsItWasAtItsBeginning() {
        note(rows(0, 9_000));
        foldLater();
        note(rows(9_000, 9_100));
        var given = new ArrayList<Row>();

        place.directories()
                .walk(row -> {
                    given.add(row);
                    if (given.size() == 100) {
                        note(gone(0, 9_000));
                        assertThat(foldLater()).isEqualTo(Result.FOLDED);
                        note(rows(9_100, 9_101));
                        assertThat(foldLater()).isEqualTo(Result.FOLDED);
                        note(rows(9_101, 9_102));
                        assertThat(foldLater()).isEqualTo(Result.FOLDED);
                    }
                });

        assertThat(byIds(given)).isEqualTo(byId(rows(0, 9_100)));
        assertThat(walked(place.directories())).hasSize(102);
    }

    /// Between the manifest and the notes somebody folds, and the notes are forgotten.
    @Test
    void aGapMeansThatItWasFoldedAndTheWalkBeginsAgain() {
        note(rows(0, 10));
        foldLater();
        note(rows(10, 20));
        var reads = new AtomicInteger();
        DynamoDbClient interrupted =
                (DynamoDbClient)
                        Proxy.newProxyInstance(
                                WalkIT.class.getClassLoader(),
                                new Class<?>[] {DynamoDbClient.class},
                                (_, method, arguments) -> {
                                    if (method.getName().startsWith("query")
                                            && reads.getAndIncrement() == 0) {
                                        foldLater();
                                        forget(2);
                                        note(rows(20, 30));
                                    }
                                    return method.invoke(Engine.client(), arguments);
                                });
        Directories directories =
                DynamoDbDirectories.of(
                        place.log(interrupted),
                        place.bucket,
                        place.envelope,
                        Core.getGlobalContext());

        assertThat(byIds(walked(directories))).isEqualTo(byId(rows(0, 30)));
        assertThat(reads).hasValue(2);
    }

    private void forget(long note) {
        Engine.client()
                .deleteItem(d ->
                        d.tableName(place.tables.identifiers())
                                .key(DirectoryItem.key(DirectoryItem.delta(note))));
    }

    @Test
    void whereTheSnapshotIsLostNothingIsGiven() {
        note(rows(0, 10));
        foldLater();
        place.s3.objects().clear();
        var given = new HashSet<Row>();
        Consumer<Row> each = given::add;

        assertThatThrownBy(() -> place.directories().walk(each)).isInstanceOf(TryAgain.class);
        assertThat(given).isEmpty();
    }

    private void makeOld() {
        var item =
                Engine.client()
                        .getItem(g ->
                                g.tableName(place.tables.identifiers())
                                        .key(DirectoryItem.key(DirectoryItem.MANIFEST)))
                        .item();
        var old =
                item.entrySet().stream()
                        .filter(e -> !e.getKey().equals("version"))
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        assertThat(old).hasSize(item.size() - 1);
        Engine.client().putItem(p -> p.tableName(place.tables.identifiers()).item(old));
    }

    /// After an update of the code, until the directory is built anew.
    @Test
    void aSnapshotOfAnOlderVersionIsLostAtOnceAndNeverMisread() {
        note(rows(0, 10));
        foldLater();
        makeOld();

        assertThatThrownBy(() -> place.directories().latest()).isInstanceOf(TryAgain.class);
        assertThatThrownBy(() -> walked(place.directories())).isInstanceOf(TryAgain.class);
        assertThat(place.folds().fold().result()).as("without waiting").isEqualTo(Result.LOST);
        place.folds().reset();
        note(rows(0, 10));
        assertThat(byIds(walked(place.directories()))).isEqualTo(byId(rows(0, 10)));
        assertThat(foldLater()).isEqualTo(Result.FOLDED);
        assertThat(place.directories().latest().size()).isEqualTo(10);
    }

    /// An instance of the older code still runs while the newer one begins.
    @Test
    void aNoteOfAnOlderVersionIsLostAtOnceAndNeverMisread() {
        note(rows(0, 10));
        foldLater();
        byte[] content = RowCodec.encode(rows(10, 11));
        content[0] = 1;
        var item =
                DirectoryItem.delta(
                        2,
                        place.envelope.seal(DynamoDbDirectoryLog.place(2), content),
                        place.now().plus(DynamoDbDirectoryLog.KEPT));
        Engine.client().putItem(p -> p.tableName(place.tables.identifiers()).item(item));

        assertThatThrownBy(() -> place.directories().latest()).isInstanceOf(TryAgain.class);
        assertThatThrownBy(() -> walked(place.directories())).isInstanceOf(TryAgain.class);
        assertThat(foldLater()).isEqualTo(Result.LOST);
        assertThat(Objects.requireNonNull(RowCodec.decode(content))).isEqualTo(Optional.empty());
    }
}
