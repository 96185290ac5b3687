package io.mingce.store.directory;

import io.mingce.directory.Directory;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import java.util.Map;
import java.util.Optional;

/// A directory in memory, and the last note that is in it. Safe for many threads.
final class Copy {

    private final Directory directory;
    private volatile long sequence;

    private Copy(Directory directory, long sequence) {
        this.directory = directory;
        this.sequence = sequence;
    }

    /// What was folded, without the notes since; empty where the snapshot is not there. One request, or none.
    static Optional<Copy> of(Manifest manifest, Snapshots snapshots) {
        return manifest.snapshot()
                .map(name -> snapshots.read(name, manifest.rows()))
                .orElseGet(() -> Optional.of(new Directory()))
                .map(directory -> new Copy(directory, manifest.sequence()));
    }

    Directory directory() {
        return directory;
    }

    long sequence() {
        return sequence;
    }

    /// Takes in what was noted since. One request per MB, one at least.
    ///
    /// @return whether there was no gap; notes are missing that were folded elsewhere, or lost
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
            directory.apply(log.rows(delta));
            sequence = number;
        }
        return number <= sequence;
    }
}
