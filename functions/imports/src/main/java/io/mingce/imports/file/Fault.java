package io.mingce.imports.file;

import io.mingce.cleaning.Text;

/// Why a row cannot be taken as it stands in the file. Nothing of such a row is guessed or used.
public enum Fault {
    TOO_FEW_FIELDS(
            "row.too-few-fields",
            new Text("这一行的列数少于表头", "the row has fewer fields than the header"),
            new Text("请补齐缺少的分隔符或列", "add the missing delimiters or fields")),
    TOO_MANY_FIELDS(
            "row.too-many-fields",
            new Text("这一行的列数多于表头", "the row has more fields than the header"),
            new Text(
                    "内容中含分隔符时请用双引号括起来，并删除多余的列",
                    "put quotes around a text that holds the delimiter, and remove what is too"
                            + " much")),
    BROKEN_QUOTES(
            "row.broken-quotes",
            new Text("双引号不成对", "a quotation mark has no partner"),
            new Text("请补上或删除双引号；内容里的双引号要写两次", "add or remove it; inside a text write it twice")),
    CELL_TOO_LARGE(
            "row.cell-too-large",
            new Text(
                    "单元格超过 32,767 个字符，已截断显示",
                    "a cell has more than 32,767 characters; it is shown cut"),
            new Text("请缩短内容", "make it shorter")),
    UNREADABLE_CHARACTERS(
            "row.unreadable-characters",
            new Text(
                    "有无法识别的字符（编码混用或已损坏，显示为 \uFFFD）",
                    "characters that cannot be read (mixed or broken encoding, shown as \uFFFD)"),
            new Text("请改正乱码的内容", "write what is garbled anew")),
    ANOTHER_ENCODING(
            "row.another-encoding",
            new Text(
                    "这一行的编码与整个文件不同（文件为 GB18030，本行为 UTF-8）",
                    "the row is in UTF-8, the rest of the file in GB18030"),
            new Text("请改正乱码的内容", "write what is garbled anew")),
    NUL(
            "row.nul",
            new Text("含有空字符（NUL，显示为 \uFFFD）", "NUL characters (shown as \uFFFD)"),
            new Text("请删除这些字符", "remove them")),
    BAD_JSON(
            "row.bad-json",
            new Text("不是有效的单行 JSON 对象", "not a valid JSON object on one line"),
            new Text("请改正这一行的 JSON", "put the JSON of this line right")),
    NESTED_JSON(
            "row.nested-json",
            new Text("JSON 中有嵌套的对象或数组", "an object or array inside the JSON object"),
            new Text("请只用文本、数字、布尔值或 null", "use texts, numbers, booleans and null only")),
    UNKNOWN_KEY(
            "row.unknown-key",
            new Text("有文件开头各行都没有的键", "a key that none of the first rows has"),
            new Text("请改用前面各行的键名", "use the keys of the first rows")),
    BREAKS_OFF(
            "row.breaks-off",
            new Text(
                    "文件从这一行起已损坏，后面的内容无法读取",
                    "from this row on the file is damaged and cannot be read"),
            new Text("请重新导出文件", "export the file again"));

    private final String code;
    private final Text reason;
    private final Text suggestion;

    Fault(String code, Text reason, Text suggestion) {
        this.code = code;
        this.reason = reason;
        this.suggestion = suggestion;
    }

    /// Never changes.
    public String code() {
        return code;
    }

    public Text reason() {
        return reason;
    }

    public Text suggestion() {
        return suggestion;
    }
}
