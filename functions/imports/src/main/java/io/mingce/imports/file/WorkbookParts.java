package io.mingce.imports.file;

import io.mingce.imports.file.Markup.Kind;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/// Where in an XLSX things are (ECMA-376 part 2, Open Packaging Conventions).
///
/// @param sheet the part with the rows
/// @param relations of the sheet, the part that links its cells with web and e-mail addresses; it may not be there
/// @param strings the parts with the texts that cells share
/// @param comments the parts with what people remarked on cells of the sheet
record WorkbookParts(String sheet, String relations, List<String> strings, List<String> comments) {

    static final String TYPES = "[Content_Types].xml";
    static final String WORKBOOK_RELATIONS = "xl/_rels/workbook.xml.rels";

    /// @param sheet its place among the sheets, from 0
    static WorkbookParts of(ZipFile zip, int sheet) throws IOException {
        var ids = new ArrayList<String>();
        each(zip, "xl/workbook.xml", "sheet", tag -> ids.add(tag.attribute("*:id").orElse("")));
        if (sheet >= ids.size()) {
            throw new DamagedException(null);
        }
        var path = new ArrayList<String>();
        each(
                zip,
                WORKBOOK_RELATIONS,
                "Relationship",
                tag -> {
                    if (tag.attribute("Id").equals(Optional.of(ids.get(sheet)))) {
                        path.add(from("xl/", tag.attribute("Target").orElse("")));
                    }
                });
        if (path.isEmpty()) {
            throw new DamagedException(null);
        }
        var strings = new ArrayList<String>();
        each(
                zip,
                TYPES,
                "Override",
                tag -> {
                    if (tag.attribute("ContentType").orElse("").endsWith("sharedStrings+xml")) {
                        strings.add(from("", tag.attribute("PartName").orElse("")));
                    }
                });
        return of(zip, path.getFirst(), strings);
    }

    private static WorkbookParts of(ZipFile zip, String sheet, List<String> strings)
            throws IOException {
        String folder = sheet.substring(0, sheet.lastIndexOf('/') + 1);
        String relations =
                folder + "_rels/" + sheet.substring(sheet.lastIndexOf('/') + 1) + ".rels";
        var comments = new ArrayList<String>();
        each(
                zip,
                relations,
                "Relationship",
                tag -> {
                    String type = tag.attribute("Type").orElse("");
                    if (type.endsWith("/comments") || type.endsWith("/threadedComment")) {
                        comments.add(from(folder, tag.attribute("Target").orElse("")));
                    }
                });
        return new WorkbookParts(sheet, relations, strings, comments);
    }

    private static void each(ZipFile zip, String part, String element, Consumer<Markup> use)
            throws IOException {
        ZipEntry entry = zip.getEntry(part);
        if (entry == null) {
            return;
        }
        try (InputStream in = zip.getInputStream(entry);
                var xml = new Markup(in)) {
            while (xml.next()) {
                if (xml.kind() != Kind.OTHER && xml.begins(element)) {
                    use.accept(xml);
                }
            }
        }
    }

    private static String from(String folder, String target) {
        if (target.startsWith("/")) {
            return target.substring(1);
        }
        String above = folder;
        String below = target;
        while (below.startsWith("../") && !above.isEmpty()) {
            below = below.substring(3);
            above = above.substring(0, above.lastIndexOf('/', above.length() - 2) + 1);
        }
        return above + below;
    }
}
