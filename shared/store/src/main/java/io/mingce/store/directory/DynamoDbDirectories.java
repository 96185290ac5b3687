package io.mingce.store.directory;

import io.mingce.directory.Directories;
import io.mingce.directory.Directory;
import io.mingce.directory.Row;
import io.mingce.failure.TryAgain;
import io.mingce.store.cipher.Envelope;
import io.mingce.store.files.Bucket;

import org.crac.Context;
import org.crac.Resource;
import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.function.Consumer;

/// [Directories] that keeps a copy in the process, made on first use, and asks for what was noted since. A SnapStart
/// snapshot holds none.
public final class DynamoDbDirectories implements Directories, Resource {

    private static final int ATTEMPTS = 3;

    private final DynamoDbDirectoryLog log;
    private final Snapshots snapshots;
    private volatile @Nullable Copy copy;

    private DynamoDbDirectories(DynamoDbDirectoryLog log, Snapshots snapshots) {
        this.log = log;
        this.snapshots = snapshots;
    }

    /// Directories that follow the snapshots of `context`, which must be strongly held by the caller as long as they
    /// are.
    public static DynamoDbDirectories of(
            DynamoDbDirectoryLog log, Bucket bucket, Envelope envelope, Context<Resource> context) {
        var directories = new DynamoDbDirectories(log, new Snapshots(bucket, envelope));
        context.register(directories);
        return directories;
    }

    /// A gap means that the notes were folded meanwhile; then the newer snapshot has them.
    @Override
    public Directory latest() {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            Copy now = copy();
            if (now != null && now.catchUp(log)) {
                return now.directory();
            }
            forget(now);
        }
        throw unreadable();
    }

    /// Beside what was noted since the last fold it holds two frames of the snapshot. A snapshot that goes while it is
    /// begun has been folded into another one; once begun, the bucket gives it to its end.
    @Override
    public void walk(Consumer<Row> each) {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            Manifest manifest = log.manifest().orElse(Manifest.NONE);
            var walk = new Walk(manifest);
            if (walk.catchUp(log) && walk.give(snapshots, each)) {
                return;
            }
        }
        throw unreadable();
    }

    private static TryAgain unreadable() {
        return new TryAgain(Duration.ofSeconds(60), "the directory cannot be read", null);
    }

    private @Nullable Copy copy() {
        Copy now = copy;
        if (now != null) {
            return now;
        }
        synchronized (this) { // Of many searches at the start, one reads the snapshot.
            now = copy;
            if (now == null) {
                now = Copy.of(log.manifest().orElse(Manifest.NONE), snapshots).orElse(null);
                copy = now;
            }
            return now;
        }
    }

    private synchronized void forget(@Nullable Copy old) {
        if (copy == old) {
            copy = null;
        }
    }

    @Override
    public void beforeCheckpoint(Context<? extends Resource> context) {
        copy = null;
    }

    @Override
    public void afterRestore(Context<? extends Resource> context) {
        // The first search reads it.
    }
}
