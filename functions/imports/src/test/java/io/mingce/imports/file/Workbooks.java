package io.mingce.imports.file;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/// The smallest workbooks that are ones, written as XML so that a test says exactly what stands in the file.
final class Workbooks {

    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String RELATIONS =
            "http://schemas.openxmlformats.org/package/2006/relationships";
    private static final String DOCUMENT =
            "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private static final Map<String, String> PARTS =
            Map.of(
                    "[Content_Types].xml",
                    """
                    <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
                    <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
                    <Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>
                    <Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>
                    <Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/>
                    </Types>\
                    """,
                    "_rels/.rels",
                    "<Relationships xmlns=\""
                            + RELATIONS
                            + "\"><Relationship Id=\"r1\" Type=\""
                            + DOCUMENT
                            + "/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>",
                    "xl/_rels/workbook.xml.rels",
                    "<Relationships xmlns=\""
                            + RELATIONS
                            + "\"><Relationship Id=\"r1\" Type=\""
                            + DOCUMENT
                            + "/worksheet\" Target=\"worksheets/sheet1.xml\"/><Relationship"
                            + " Id=\"r2\" Type=\""
                            + DOCUMENT
                            + "/styles\" Target=\"styles.xml\"/></Relationships>",
                    "xl/workbook.xml",
                    "<workbook xmlns=\""
                            + MAIN
                            + "\" xmlns:r=\""
                            + DOCUMENT
                            + "\"><sheets><sheet name=\"A\" sheetId=\"1\""
                            + " r:id=\"r1\"/></sheets></workbook>",
                    "xl/styles.xml",
                    // s=1: built-in date; s=2: a date format of one's own; s=3: a number format of
                    // one's own.
                    "<styleSheet xmlns=\""
                            + MAIN
                            + "\"><numFmts count=\"2\"><numFmt numFmtId=\"164\""
                            + " formatCode=\"yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;"
                            + " h:mm\"/><numFmt numFmtId=\"165\""
                            + " formatCode=\"[Red]0.00&quot;yd&quot;\"/></numFmts><cellXfs"
                            + " count=\"4\"><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/><xf"
                            + " numFmtId=\"164\"/><xf numFmtId=\"165\"/></cellXfs></styleSheet>");

    private Workbooks() {}

    /// A workbook of one sheet with these `row` elements.
    static byte[] sheet(String rows) throws IOException {
        String sheet =
                "<worksheet xmlns=\"" + MAIN + "\"><sheetData>" + rows + "</sheetData></worksheet>";
        String[] names =
                Stream.concat(PARTS.keySet().stream(), Stream.of("xl/worksheets/sheet1.xml"))
                        .toArray(String[]::new);
        return zip(names, name -> PARTS.getOrDefault(name, sheet).getBytes(StandardCharsets.UTF_8));
    }

    static byte[] zip(String[] names, Function<String, byte[]> content) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (String name : names) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write(content.apply(name));
            }
        }
        return out.toByteArray();
    }

    /// One part of a workbook as text.
    static String part(Path workbook, String name) throws IOException {
        try (var zip = new ZipFile(workbook.toFile());
                InputStream part = zip.getInputStream(zip.getEntry(name))) {
            return new String(part.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
