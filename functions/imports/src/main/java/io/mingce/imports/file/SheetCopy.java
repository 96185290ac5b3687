package io.mingce.imports.file;

import io.mingce.imports.file.Markup.Kind;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.BitSet;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;

/// Copies the XML of a sheet, but leaves some of its rows empty and unlinks their cells; notes meanwhile which shared
/// texts the cells have that stay.
final class SheetCopy {

    /// The tag of a cell, with its place.
    private static final Pattern FORMULA =
            Pattern.compile("(?s)(<\\S+).*?(\\sr=(?:\"[^\"]*\"|'[^']*')).*");

    private final Set<Long> rows;
    private final CellRanges ranges;
    private final BitSet texts;
    private final Set<String> linksLeft = new HashSet<>();
    private final Set<String> linksKept = new HashSet<>();

    private boolean inRows;
    private long row;
    private boolean leaveOut;
    private boolean isText;
    private boolean inValue;
    private String cell = "";
    private boolean inFormula;
    private final StringBuilder value = new StringBuilder();

    /// @param rows that are left empty
    /// @param texts takes up the numbers of shared texts
    SheetCopy(Set<Long> rows, BitSet texts) {
        this.rows = rows;
        this.ranges = new CellRanges(rows);
        this.texts = texts;
    }

    void copy(InputStream in, OutputStream out) throws IOException {
        try (var xml = new Markup(in)) {
            while (xml.next()) {
                if (xml.begins("hyperlink")) {
                    link(xml, out);
                } else if (leaveOut) {
                    left(xml, out);
                } else {
                    note(xml);
                    xml.writeTo(out);
                }
            }
        }
    }

    /// Ids of the relations that only cells had which are empty now.
    Set<String> links() {
        var links = new HashSet<>(linksLeft);
        links.removeAll(linksKept);
        return links;
    }

    /// Nothing stays of a row but what other rows refer to: a formula that they share.
    private void left(Markup xml, OutputStream out) throws IOException {
        if (xml.begins("c")) {
            cell = xml.bytes();
        } else if (xml.is(Kind.START, "f")
                && xml.attribute("ref").isPresent()
                && xml.attribute("t").filter("shared"::equals).isPresent()) {
            inFormula = true;
            write(FORMULA.matcher(cell).replaceFirst("$1$2>"), out);
        }
        if (xml.is(Kind.END, "row")) {
            leaveOut = false;
            xml.writeTo(out);
        } else if (inFormula) {
            xml.writeTo(out);
            if (xml.is(Kind.END, "f")) {
                inFormula = false;
                write("</" + xml.bytes().substring(2).replaceFirst("f", "c"), out);
            }
        }
    }

    private void note(Markup xml) {
        if (xml.kind() == Kind.OTHER) {
            if (inValue) {
                value.append(xml.bytes());
            }
        } else if (xml.begins("row")) {
            beginRow(xml);
        } else if (xml.begins("c")) {
            isText = xml.attribute("t").filter("s"::equals).isPresent();
        } else if (xml.begins("v")) {
            value.setLength(0);
            inValue = xml.kind() == Kind.START;
        } else if (xml.is(Kind.END, "v")) {
            endValue();
        } else if (xml.is(Kind.START, "sheetData")) {
            inRows = true;
        } else if (xml.is(Kind.END, "sheetData")) {
            inRows = false;
        }
    }

    /// A row that does not say its number has that of its place among all rows.
    private void beginRow(Markup xml) {
        row++;
        long number = xml.attribute("r").map(String::strip).flatMap(CellRanges::number).orElse(row);
        leaveOut = inRows && xml.kind() == Kind.START && rows.contains(number);
    }

    private void endValue() {
        inValue = false;
        if (isText) {
            CellRanges.number(value.toString().strip())
                    .filter(index -> index < Integer.MAX_VALUE)
                    .ifPresent(index -> texts.set(index.intValue()));
        }
    }

    private void link(Markup xml, OutputStream out) throws IOException {
        String cells = xml.attribute("ref").orElse("");
        boolean gone = ranges.within(cells);
        xml.attribute("*:id").ifPresent(id -> (gone ? linksLeft : linksKept).add(id));
        if (gone) {
            // A link to itself, for a list of links must not be empty.
            String tag = xml.bytes();
            int name = tag.indexOf("hyperlink") + "hyperlink".length();
            String link = " ref=\"%1$s\" location=\"%1$s\"".formatted(cells);
            String end = xml.kind() == Kind.EMPTY ? "/>" : ">";
            write(tag.substring(0, name) + link + end, out);
        } else {
            xml.writeTo(out);
        }
    }

    private static void write(String bytes, OutputStream out) throws IOException {
        out.write(bytes.getBytes(StandardCharsets.ISO_8859_1));
    }
}
