package io.mingce.imports.file;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.util.List;

/// Records of RFC 4180 with the delimiter, line end and encoding of `layout`.
final class DelimitedWriter implements RecordWriter {

    private final Writer out;
    private final Layout layout;

    DelimitedWriter(Layout layout, List<String> headers, OutputStream out) throws IOException {
        this.layout = layout;
        this.out = new BufferedWriter(layout.encoding().writer(out));
        write(headers.stream().map(Guard::on).toList());
    }

    @Override
    public void write(List<String> cells) throws IOException {
        for (int i = 0; i < cells.size(); i++) {
            if (i > 0) {
                out.write(layout.delimiter());
            }
            out.write(quoted(cells.get(i)));
        }
        out.write(layout.lineEnd());
    }

    @Override
    public void close() throws IOException {
        out.close();
    }

    private String quoted(String cell) {
        boolean plain =
                cell.indexOf(layout.delimiter()) < 0
                        && cell.indexOf('"') < 0
                        && cell.indexOf('\n') < 0
                        && cell.indexOf('\r') < 0;
        return plain ? cell : '"' + cell.replace("\"", "\"\"") + '"';
    }
}
