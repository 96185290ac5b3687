package io.mingce.imports.file;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.MinimalPrettyPrinter;

import io.mingce.imports.header.Blank;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/// One object a line. Blank cells are left out; what is beyond the columns is the line that could not be read.
final class JsonWriter implements RecordWriter {

    private final List<String> keys;
    private final String lineEnd;
    private final JsonGenerator out;

    JsonWriter(Layout layout, List<String> keys, OutputStream out) throws IOException {
        this.keys = keys;
        this.lineEnd = layout.lineEnd();
        this.out =
                new JsonFactory()
                        .createGenerator(new BufferedWriter(layout.encoding().writer(out)));
        this.out.setPrettyPrinter(new MinimalPrettyPrinter(""));
    }

    @Override
    public void write(List<String> cells) throws IOException {
        out.writeStartObject();
        for (int i = 0; i < cells.size(); i++) {
            if (!Blank.is(cells.get(i))) {
                out.writeStringField(
                        i < keys.size() ? keys.get(i) : JsonGrid.ORIGINAL, cells.get(i));
            }
        }
        out.writeEndObject();
        out.writeRaw(lineEnd);
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
