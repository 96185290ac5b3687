package io.mingce.imports.file;

import io.mingce.imports.file.Markup.Kind;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/// Copies an XLSX, but leaves rows of one sheet empty, with their links and comments, and takes out the shared texts
/// that no cell of any sheet has any more. All else is copied as it is, except that the order in which cells are to be
/// calculated is left out, for Excel to find anew. Constant memory.
final class WorkbookCopy {

    private static final String CALCULATION = "calcChain.xml";

    private final ZipFile from;
    private final ZipOutputStream to;
    private final WorkbookParts parts;
    private final Set<Long> rows;
    private final BitSet texts = new BitSet();
    private final SheetCopy sheet;

    private WorkbookCopy(ZipFile from, ZipOutputStream to, WorkbookParts parts, Set<Long> rows) {
        this.from = from;
        this.to = to;
        this.parts = parts;
        this.rows = rows;
        this.sheet = new SheetCopy(rows, texts);
    }

    /// Writes `file` without `rows` of the sheet with this number to `to`.
    static void without(Path file, int sheet, Set<Long> rows, Path to) throws IOException {
        try (var zip = new ZipFile(file.toFile());
                var out =
                        new ZipOutputStream(new BufferedOutputStream(Files.newOutputStream(to)))) {
            new WorkbookCopy(zip, out, WorkbookParts.of(zip, sheet), rows).copy();
        }
    }

    private void copy() throws IOException {
        Set<String> seen = new HashSet<>();
        // What depends on the sheets comes after them.
        var late = new HashSet<>(parts.strings());
        late.add(parts.relations());
        List<? extends ZipEntry> entries = Collections.list(from.entries());
        for (ZipEntry entry : entries) {
            if (seen.add(entry.getName())
                    && !late.contains(entry.getName())
                    && !entry.getName().endsWith(CALCULATION)) {
                part(entry, this::early);
            }
        }
        for (ZipEntry entry : entries) {
            if (entry.getName().equals(parts.relations())) {
                Set<String> gone = sheet.links();
                part(
                        entry,
                        (_, in, out) ->
                                without(
                                        in,
                                        out,
                                        tag ->
                                                tag.begins("Relationship")
                                                        && gone.contains(
                                                                tag.attribute("Id").orElse(""))));
            } else if (late.contains(entry.getName())) {
                part(entry, (_, in, out) -> texts(in, out));
            }
        }
    }

    /// How a part is copied.
    @FunctionalInterface
    private interface Way {
        void copy(String name, InputStream in, OutputStream out) throws IOException;
    }

    private void part(ZipEntry entry, Way way) throws IOException {
        var copy = new ZipEntry(entry.getName());
        if (entry.getTime() >= 0) {
            copy.setTime(entry.getTime());
        }
        to.putNextEntry(copy);
        try (InputStream in = from.getInputStream(entry)) {
            way.copy(entry.getName(), in, to);
        }
        to.closeEntry();
    }

    private void early(String name, InputStream in, OutputStream out) throws IOException {
        if (name.equals(parts.sheet())) {
            sheet.copy(in, out);
        } else if (parts.comments().contains(name)) {
            comments(in, out);
        } else if (name.equals(WorkbookParts.TYPES)
                || name.equals(WorkbookParts.WORKBOOK_RELATIONS)) {
            without(in, out, WorkbookCopy::isCalculation);
        } else if (name.startsWith("xl/") && name.endsWith(".xml")) {
            new SheetCopy(Set.of(), texts).copy(in, out);
        } else {
            in.transferTo(out);
        }
    }

    private static boolean isCalculation(Markup tag) {
        return (tag.begins("Override") || tag.begins("Relationship"))
                && tag.attribute("PartName")
                        .or(() -> tag.attribute("Target"))
                        .filter(part -> part.endsWith(CALCULATION))
                        .isPresent();
    }

    private static void without(InputStream in, OutputStream out, Predicate<Markup> element)
            throws IOException {
        try (var xml = new Markup(in)) {
            while (xml.next()) {
                boolean goes = element.test(xml);
                if (!goes) {
                    xml.writeTo(out);
                } else if (xml.kind() == Kind.START) {
                    skip(xml);
                }
            }
        }
    }

    private static void skip(Markup xml) throws IOException {
        int open = 1;
        while (open > 0 && xml.next()) {
            open += xml.kind() == Kind.START ? 1 : xml.kind() == Kind.END ? -1 : 0;
        }
    }

    /// The tags of a comment stay, its words go.
    private void comments(InputStream in, OutputStream out) throws IOException {
        var ranges = new CellRanges(rows);
        boolean gone = false;
        try (var xml = new Markup(in)) {
            while (xml.next()) {
                if (xml.is(Kind.START, "comment") || xml.is(Kind.START, "threadedComment")) {
                    gone = ranges.within(xml.attribute("ref").orElse(""));
                } else if (xml.is(Kind.END, "comment") || xml.is(Kind.END, "threadedComment")) {
                    gone = false;
                }
                if (!gone || xml.kind() != Kind.OTHER) {
                    xml.writeTo(out);
                }
            }
        }
    }

    private void texts(InputStream in, OutputStream out) throws IOException {
        int index = -1;
        boolean unused = false;
        try (var xml = new Markup(in)) {
            while (xml.next()) {
                if (xml.begins("si")) {
                    unused = !texts.get(++index) && xml.kind() == Kind.START;
                    xml.writeTo(out);
                } else if (!unused || xml.is(Kind.END, "si")) {
                    unused = false;
                    xml.writeTo(out);
                }
            }
        }
    }
}
