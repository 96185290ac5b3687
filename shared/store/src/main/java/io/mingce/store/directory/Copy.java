package io.mingce.store.directory;

import io.mingce.directory.Directory;
import io.mingce.directory.Row;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/// A directory in memory, and the last note that is in it. Safe for many threads.
final class Copy {

    private final Directory directory;
    private volatile long sequence;

    private final Consumer<List<Row>> seen;

    private Copy(Directory directory, long sequence, Consumer<List<Row>> seen) {
        this.directory = directory;
        this.sequence = sequence;
        this.seen = seen;
    }

    /// What is noted after the snapshot, without the snapshot.
    ///
    /// @param seen gets the rows of every note
    static Copy after(Manifest manifest, Consumer<List<Row>> seen) {
        return new Copy(new Directory(), manifest.sequence(), seen);
    }

    /// What was folded, without the notes since; empty where the snapshot is not there, or is written in another version.
    /// One request, or none.
    static Optional<Copy> of(Manifest manifest, Snapshots snapshots) {
        if (!manifest.readable()) {
            return Optional.empty();
        }
        return manifest.snapshot()
                .map(name -> snapshots.read(name, manifest.rows()))
                .orElseGet(() -> Optional.of(new Directory()))
                .map(directory -> new Copy(directory, manifest.sequence(), _ -> {}));
    }

    Directory directory() {
        return directory;
    }

    long sequence() {
        return sequence;
    }

    /// Takes in what was noted since. One request per MB, one at least.
    ///
    /// @return whether there was no gap; notes are missing that were folded elsewhere, or lost, or are written in another
    ///     version
    boolean catchUp(DynamoDbDirectoryLog log) {
        for (var news = log.after(sequence).iterator(); news.hasNext(); ) {
            Map<String, AttributeValue> item = news.next();
            boolean whole =
                    DirectoryItem.isManifest(item)
                            ? DirectoryItem.manifest(item).sequence() <= sequence
                            : take(item, log);
            if (!whole) {
                return false;
            }
        }
        return true;
    }

    private synchronized boolean take(Map<String, AttributeValue> delta, DynamoDbDirectoryLog log) {
        long number = DirectoryItem.sequence(delta);
        if (number == sequence + 1) {
            Optional<List<Row>> rows = log.rows(delta);
            if (rows.isEmpty()) {
                return false;
            }
            directory.apply(rows.get());
            seen.accept(rows.get());
            sequence = number;
        }
        return number <= sequence;
    }
}
