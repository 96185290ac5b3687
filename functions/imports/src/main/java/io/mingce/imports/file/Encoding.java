package io.mingce.imports.file;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Reader;
import java.io.Writer;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/// How the text of a file is written.
///
/// @param bom whether a byte order mark stands in front
public record Encoding(Charset charset, boolean bom) {

    static final Charset GB18030 = Charset.forName("GB18030");
    static final Encoding UTF_8 = new Encoding(StandardCharsets.UTF_8, false);

    private static final char BOM = '\uFEFF';

    boolean isUtf16() {
        return charset.name().startsWith("UTF-16");
    }

    /// Bytes that mean nothing come out as U+FFFD.
    Reader reader(Path file) throws IOException {
        InputStream in = Files.newInputStream(file);
        var decoder =
                charset.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPLACE)
                        .onUnmappableCharacter(CodingErrorAction.REPLACE);
        var reader = new BufferedReader(new InputStreamReader(in, decoder), 1 << 16);
        if (bom && reader.read() != BOM) {
            reader.close();
            throw new IOException(
                    "the byte order mark is gone: the file was changed while it was read");
        }
        return reader;
    }

    Writer writer(OutputStream out) throws IOException {
        var writer = new OutputStreamWriter(out, charset);
        if (bom) {
            writer.write(BOM);
        }
        return writer;
    }
}
