package io.mingce.importing;

import io.mingce.customer.CustomerId;
import io.mingce.customer.SourceId;
import io.mingce.identity.BlindIndex;
import io.mingce.identity.TokenKind;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Id of an import: the same content through the same channel always has the same one. It derives from a keyed hash,
/// so that nobody can tell from an id whether a guessed file was imported.
public record ImportId(String value) {

    private static final Pattern ROW = Pattern.compile("([a-z2-7]{24})-([1-9][0-9]{0,17})");

    /// One row of a file.
    ///
    /// @param row as a person sees it in the file
    public record Row(ImportId importId, long row) {}

    /// @param sha256 hash of the file's content, hexadecimal
    public static ImportId of(String channel, String sha256, BlindIndex index) {
        String token =
                index.token(TokenKind.SOURCE, "import\u001f" + channel + "\u001f" + sha256).value();
        return new ImportId(CustomerId.from(new SourceId(token), 0).value());
    }

    /// Id of the source record that a row of the file is.
    ///
    /// @param row as a person sees it in the file
    public SourceId row(long row) {
        return new SourceId(value + "-" + row);
    }

    /// The row that a source record is, the reverse of [#row]; empty where it came by another way than an import.
    public static Optional<Row> rowOf(SourceId id) {
        Matcher row = ROW.matcher(id.value());
        return row.matches()
                ? Optional.of(new Row(new ImportId(row.group(1)), Long.parseLong(row.group(2))))
                : Optional.empty();
    }

    @Override
    public String toString() {
        return value;
    }
}
