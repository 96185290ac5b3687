package io.mingce.imports.file;

import io.mingce.cleaning.Text;
import io.mingce.imports.header.Blank;
import io.mingce.imports.header.Header;
import io.mingce.imports.header.Use;
import io.mingce.imports.header.Use.Repeats;
import io.mingce.imports.header.Use.Unrecognised;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// What of a file is not read, for its owner to know.
public final class Notices {

    private Notices() {}

    /// @param otherTables sheets that are not read
    public static List<Text> of(Header header, int otherTables) {
        var notices = new ArrayList<Text>();
        String repeats = names(header, Repeats.class);
        if (!repeats.isEmpty()) {
            notices.add(
                    new Text(
                            "与其他列含义重复、未读取的列：" + repeats,
                            "columns that mean the same as another one and were not read: "
                                    + repeats));
        }
        String unrecognised = names(header, Unrecognised.class);
        if (!unrecognised.isEmpty()) {
            notices.add(
                    new Text(
                            "未识别、未读取的列：" + unrecognised,
                            "columns that are not known and were not read: " + unrecognised));
        }
        if (otherTables > 0) {
            notices.add(
                    new Text(
                            "另有 " + otherTables + " 个工作表未读取，请单独上传",
                            otherTables
                                    + " more sheets were not read: drop them as files of their"
                                    + " own"));
        }
        return notices;
    }

    private static String names(Header header, Class<? extends Use> use) {
        return header.columns().stream()
                .filter(column -> use.isInstance(column.use()) && !Blank.is(column.text()))
                .map(column -> column.text().strip())
                .collect(Collectors.joining("、"));
    }
}
