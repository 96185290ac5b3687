package io.mingce.imports.file;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/// Compares two readings of a table, one after the other, so that only one of them is in memory.
final class SameRows {

    private final MessageDigest hash;

    private SameRows() {
        try {
            hash = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every JDK has SHA-256", e);
        }
    }

    /// How many rows of `before` are among `without`, if `after` is read as all of its others, cell by cell and with
    /// their numbers; else empty. Constant memory.
    static OptionalLong but(TableFile before, TableFile after, Set<Long> without)
            throws IOException {
        var expected = new SameRows();
        var found = new SameRows();
        long left = expected.read(before, without);
        found.read(after, Set.of());
        return MessageDigest.isEqual(expected.hash.digest(), found.hash.digest())
                ? OptionalLong.of(left)
                : OptionalLong.empty();
    }

    private long read(TableFile table, Set<Long> without) throws IOException {
        long left = 0;
        try (RowReader reader = table.rows()) {
            for (Optional<Row> row = reader.next(); row.isPresent(); row = reader.next()) {
                if (without.contains(row.get().number())) {
                    left++;
                } else {
                    take(row.get());
                }
            }
        }
        return left;
    }

    private void take(Row row) {
        take(Long.toString(row.number()));
        take(row.problem().toString());
        take(Integer.toString(row.cells().size()));
        row.cells().forEach(this::take);
    }

    private void take(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_16BE);
        hash.update((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
        hash.update(bytes);
    }
}
