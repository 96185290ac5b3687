package io.mingce.imports.file;

import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/// One sheet, all cells text.
final class SheetWriter implements RecordWriter {

    private static final int ROWS_IN_MEMORY = 500;

    private final OutputStream stream;
    private final Workbook book;
    private final Worksheet sheet;
    private int row;

    SheetWriter(List<String> headers, OutputStream out) throws IOException {
        stream = out;
        book = new Workbook(out, "Mingce", "1.0");
        sheet = book.newWorksheet("修正 Fixes");
        sheet.freezePane(0, 1);
        write(headers.stream().map(Guard::on).toList());
    }

    @Override
    public void write(List<String> cells) throws IOException {
        for (int i = 0; i < cells.size(); i++) {
            if (!cells.get(i).isEmpty()) {
                sheet.inlineString(row, i, cells.get(i));
            }
        }
        row++;
        if (row % ROWS_IN_MEMORY == 0) {
            sheet.flush();
        }
    }

    @Override
    public void close() throws IOException {
        try (stream) {
            book.finish();
        }
    }
}
