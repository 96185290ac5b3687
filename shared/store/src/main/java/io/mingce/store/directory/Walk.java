package io.mingce.store.directory;

import io.mingce.customer.CustomerId;
import io.mingce.directory.Directory;
import io.mingce.directory.Row;

import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;

/// One walk over all rows: what was noted since the last fold is read first and held, then the snapshot goes by, less
/// those customers.
final class Walk {

    private final Manifest manifest;
    private final Copy notes;
    private final Set<CustomerId> noted = new HashSet<>();

    Walk(Manifest manifest) {
        this.manifest = manifest;
        this.notes = Copy.after(manifest, rows -> rows.forEach(row -> noted.add(row.id())));
    }

    /// Reads the notes, as [Copy#catchUp] does.
    boolean catchUp(DynamoDbDirectoryLog log) {
        return manifest.readable() && notes.catchUp(log);
    }

    /// Gives every row once.
    ///
    /// @return whether the snapshot was there; if not, nothing was given
    boolean give(Snapshots snapshots, Consumer<Row> each) {
        boolean there =
                manifest.snapshot()
                        .map(name ->
                                snapshots.read(
                                        name,
                                        rows ->
                                                rows.stream()
                                                        .filter(row -> !noted.contains(row.id()))
                                                        .forEach(each)))
                        .orElse(true);
        if (there) {
            Directory directory = notes.directory();
            directory.forEach(each);
        }
        return there;
    }
}
