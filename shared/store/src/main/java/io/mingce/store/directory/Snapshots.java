package io.mingce.store.directory;

import io.mingce.directory.Directory;
import io.mingce.directory.Row;
import io.mingce.erasure.CopyKind;
import io.mingce.erasure.CopyLedger;
import io.mingce.store.cipher.Envelope;
import io.mingce.store.files.Bucket;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// Whole directories in the bucket, under `directory/`: frames of some thousand rows, each sealed for its object and its
/// place in it, then an empty one that says that nothing is missing. Writing and reading hold one frame beside the
/// directory itself.
final class Snapshots {

    /// Rows in a frame; what [RowCodec] can refer to in one piece is more.
    static final int FRAME = 4_000;

    private static final String END = "/end";

    private static final String PREFIX = "directory/";

    private final Bucket bucket;
    private final Envelope envelope;

    Snapshots(Bucket bucket, Envelope envelope) {
        this.bucket = bucket;
        this.envelope = envelope;
    }

    /// Says in the copy ledger that there are snapshots. One request.
    static CopyLedger.Noted note(CopyLedger copies, Instant now) {
        return copies.note(
                new io.mingce.erasure.Copy(
                        io.mingce.erasure.Copy.EVERYBODY, CopyKind.SEARCH_SNAPSHOT, PREFIX, now));
    }

    /// Writes all of `directory`. One request.
    ///
    /// @param noted that there are snapshots
    /// @param name never used before
    void write(CopyLedger.Noted noted, String name, Directory directory) {
        try {
            Path file = Files.createTempFile("directory", ".sealed");
            try {
                write(name, directory, file);
                bucket.write(noted, key(name), "application/octet-stream", file);
            } finally {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the snapshot does not fit on the disk", e);
        }
    }

    private void write(String name, Directory directory, Path file) throws IOException {
        try (var out =
                new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file)))) {
            var frames = new Frames(name, out);
            directory.forEach(frames::add);
            frames.end();
        }
    }

    /// Collects rows and writes them a frame at a time.
    private final class Frames {

        private final String name;
        private final DataOutputStream out;
        private final List<Row> rows = new ArrayList<>(FRAME);
        private int frame;

        Frames(String name, DataOutputStream out) {
            this.name = name;
            this.out = out;
        }

        void add(Row row) {
            rows.add(row);
            if (rows.size() == FRAME) {
                flush();
            }
        }

        void end() {
            flush();
            write(envelope.seal(place(name, frame) + END, new byte[0]));
        }

        private void flush() {
            write(envelope.seal(place(name, frame++), RowCodec.encode(rows)));
            rows.clear();
        }

        private void write(byte[] sealed) {
            try {
                out.writeInt(sealed.length);
                out.write(sealed);
            } catch (IOException e) {
                throw new UncheckedIOException("the snapshot does not fit on the disk", e);
            }
        }
    }

    /// Reads a directory; empty where there is no such snapshot, or one of another version. One request.
    ///
    /// @param expected about how many rows there are
    /// @throws IllegalStateException where it is not whole, or is not what was written under this name
    Optional<Directory> read(String name, int expected) {
        var directory = new Directory(expected);
        return read(name, directory::apply) ? Optional.of(directory) : Optional.empty();
    }

    /// Reads a directory frame by frame and holds no more than two of them. One request.
    ///
    /// @return whether there is such a snapshot of this version; if not, nothing was read
    /// @throws IllegalStateException where it is not whole, or is not what was written under this name; some of it was
    ///     read then
    boolean read(String name, Consumer<List<Row>> frames) {
        Optional<InputStream> content = bucket.read(key(name), null);
        if (content.isEmpty()) {
            return false;
        }
        try (var in = new DataInputStream(new BufferedInputStream(content.get()))) {
            int frame = 0;
            byte[] sealed = next(in);
            for (byte[] after = next(in); after.length > 0; after = next(in)) {
                var rows = RowCodec.decode(envelope.open(place(name, frame++), sealed));
                if (rows.isEmpty()) {
                    return false;
                }
                frames.accept(rows.get());
                sealed = after;
            }
            envelope.open(place(name, frame) + END, sealed);
            return true;
        } catch (IOException e) {
            throw new UncheckedIOException("the bucket stopped sending", e);
        }
    }

    /// The next frame; none at the end.
    private static byte[] next(DataInputStream in) throws IOException {
        byte[] length = in.readNBytes(Integer.BYTES);
        return length.length < Integer.BYTES
                ? new byte[0]
                : in.readNBytes(java.nio.ByteBuffer.wrap(length).getInt());
    }

    /// Deletes a snapshot with all its versions; nothing where there is none.
    void delete(String name) {
        bucket.delete(key(name));
    }

    private static String key(String name) {
        return PREFIX + name;
    }

    private static String place(String name, int frame) {
        return key(name) + "/" + frame;
    }
}
