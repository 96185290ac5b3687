package io.mingce.store.directory;

import io.mingce.directory.Folds;
import io.mingce.erasure.CopyLedger;
import io.mingce.store.cipher.Envelope;
import io.mingce.store.files.Bucket;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;

/// [Folds] of the log in DynamoDB to an object in the bucket.
///
/// The snapshot is written under a new name first, then the
/// manifest is replaced, provided that it is the one that was read. A snapshot that no manifest names is deleted by the
/// bucket a week later; for the one in force never to become so old, it is written anew every day. The one before stays
/// for those who are reading it, and is deleted with the next fold.
public final class DynamoDbFolds implements Folds {

    /// Notes that a new process can read in two requests or so.
    static final int MANY = 100;

    private static final Duration SOON = Duration.ofHours(1);
    private static final Duration AT_LAST = Duration.ofDays(1);

    private final DynamoDbDirectoryLog log;
    private final Snapshots snapshots;
    private final CopyLedger copies;
    private final InstantSource clock;

    public DynamoDbFolds(
            DynamoDbDirectoryLog log,
            Bucket bucket,
            Envelope envelope,
            CopyLedger copies,
            InstantSource clock) {
        this.log = log;
        this.copies = copies;
        this.snapshots = new Snapshots(bucket, envelope);
        this.clock = clock;
    }

    /// Two requests where it is not due; where it is, seven more and one per MB of notes.
    @Override
    public Folded fold() {
        Optional<Manifest> inForce = log.manifest();
        Manifest manifest = inForce.orElse(Manifest.NONE);
        long length = log.newest() - manifest.sequence();
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        boolean first = inForce.isEmpty();
        if (!due(manifest, length, now)) {
            return new Folded(Result.NOT_DUE, length, manifest.rows(), first);
        }
        Optional<Copy> copy = Copy.of(manifest, snapshots).filter(c -> c.catchUp(log));
        if (copy.isEmpty()) {
            return new Folded(Result.LOST, length, 0, first);
        }
        boolean done = replace(inForce, copy.get(), now);
        return new Folded(
                done ? Result.FOLDED : Result.OVERTAKEN,
                length,
                copy.get().directory().size(),
                first);
    }

    /// What cannot be read any more is found out at once.
    private static boolean due(Manifest manifest, long length, Instant now) {
        Duration age = Duration.between(manifest.at(), now);
        return !manifest.readable()
                || length >= MANY
                || (length > 0 && age.compareTo(SOON) > 0)
                || age.compareTo(AT_LAST) > 0;
    }

    private boolean replace(Optional<Manifest> inForce, Copy copy, Instant now) {
        String name = now + "-" + UUID.randomUUID();
        snapshots.write(Snapshots.note(copies, now), name, copy.directory());
        var next =
                new Manifest(
                        Optional.of(name),
                        inForce.flatMap(Manifest::snapshot),
                        copy.sequence(),
                        copy.directory().size(),
                        now,
                        RowCodec.VERSION);
        if (!log.replace(inForce, next) && !inForce(name)) {
            snapshots.delete(name);
            return false;
        }
        inForce.flatMap(Manifest::former).ifPresent(snapshots::delete);
        return true;
    }

    /// A request whose answer was lost is sent again, and meets what it has done itself.
    private boolean inForce(String name) {
        return log.manifest().flatMap(Manifest::snapshot).filter(name::equals).isPresent();
    }

    @Override
    public void reset() {
        Optional<Manifest> inForce = log.manifest();
        log.replace(
                inForce,
                new Manifest(
                        Optional.empty(),
                        inForce.flatMap(Manifest::snapshot),
                        log.newest(),
                        0,
                        clock.instant().truncatedTo(ChronoUnit.MILLIS),
                        RowCodec.VERSION));
    }
}
