package io.mingce.imports.file;

import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The rows of one sheet of an XLSX, streamed from its file.
final class SheetGrid implements Grid {

    private final ReadableWorkbook book;
    private final Stream<org.dhatim.fastexcel.reader.Row> stream;
    private final Iterator<org.dhatim.fastexcel.reader.Row> rows;
    private long last;
    private boolean broken;

    /// Opens the sheet with this number.
    ///
    /// @throws DamagedException if the file is not a workbook
    SheetGrid(Path file, int sheet) throws IOException {
        book = open(file);
        try {
            stream =
                    book.getSheet(sheet).orElseThrow(() -> new DamagedException(null)).openStream();
            rows = stream.iterator();
        } catch (ExcelReaderException | UncheckedIOException e) {
            book.close();
            throw new DamagedException(e);
        }
    }

    /// Numbers of the sheets that a person can see, in their order.
    static List<Integer> visibleSheets(Path file) throws IOException {
        try (ReadableWorkbook book = open(file)) {
            return book.getSheets()
                    .filter(sheet -> sheet.getVisibility() == SheetVisibility.VISIBLE)
                    .map(Sheet::getIndex)
                    .toList();
        }
    }

    @Override
    public Optional<Cells> next() throws IOException {
        try {
            if (broken || !rows.hasNext()) {
                return Optional.empty();
            }
            org.dhatim.fastexcel.reader.Row row = rows.next();
            // The reader counts rows that do not say their number, from 0; they follow the one
            // above.
            last = Math.max(row.getRowNum(), last + 1);
            return Optional.of(new Cells(last, texts(row)));
        } catch (ExcelReaderException
                | UncheckedIOException
                | IndexOutOfBoundsException
                | IllegalArgumentException
                | IllegalStateException
                | ArithmeticException _) {
            broken = true;
            return Optional.of(new Cells(last + 1, List.of(), Optional.of(Fault.BREAKS_OFF)));
        }
    }

    @Override
    public void close() throws IOException {
        stream.close();
        book.close();
    }

    private List<String> texts(org.dhatim.fastexcel.reader.Row row) {
        var texts = new ArrayList<String>(row.getCellCount());
        for (int i = 0; i < row.getCellCount(); i++) {
            Optional<Cell> cell = row.getOptionalCell(i);
            texts.add(cell.isEmpty() ? "" : SheetCell.text(cell.get(), book.isDate1904()));
        }
        return texts;
    }

    private static ReadableWorkbook open(Path file) throws IOException {
        try {
            return new ReadableWorkbook(file.toFile(), new ReadingOptions(true, false));
        } catch (ExcelReaderException e) {
            throw new DamagedException(e);
        }
    }
}
