package io.mingce.importing;

import io.mingce.customer.CustomerId;
import io.mingce.customer.SourceId;
import io.mingce.identity.BlindIndex;
import io.mingce.identity.TokenKind;

/// Id of an import: the same content through the same channel always has the same one. It derives from a keyed hash,
/// so that nobody can tell from an id whether a guessed file was imported.
public record ImportId(String value) {

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

    @Override
    public String toString() {
        return value;
    }
}
