package io.mingce.imports.file;

import io.mingce.cleaning.Text;

/// Why a file cannot be read at all, and what its owner can do.
public enum Refusal {
    EMPTY(
            "file.empty",
            new Text("文件是空的", "the file is empty"),
            new Text("请确认导出是否成功，然后重新上传", "check that the export worked, then drop it again")),
    HEADER_ONLY(
            "file.header-only",
            new Text("文件只有表头，没有数据行", "the file has a header but no rows"),
            new Text("请确认导出条件，然后重新上传", "check what the export selects, then drop it again")),
    UNKNOWN_HEADER(
            "file.unknown-header",
            new Text(
                    "表头中没有可识别的客户信息列",
                    "no column of the header says anything known about a customer"),
            new Text(
                    "请下载导入模板，或为该渠道保存列对应关系",
                    "use the import template, or save a mapping of the columns for this channel")),
    TOO_MANY_COLUMNS(
            "file.too-many-columns",
            new Text("表头超过 1,000 列", "the header has more than 1,000 columns"),
            new Text("请删除与客户无关的列", "remove the columns that are not about customers")),
    IMAGE(
            "file.image",
            new Text("这是图片，不是表格", "this is a picture, not a table"),
            new Text("请上传 CSV、XLSX 或 NDJSON 文件", "drop a CSV, XLSX or NDJSON file")),
    PDF(
            "file.pdf",
            new Text("这是 PDF，不是表格", "this is a PDF, not a table"),
            new Text("请从原系统导出 CSV 或 XLSX", "export CSV or XLSX from where it came")),
    OLD_EXCEL(
            "file.old-excel",
            new Text(
                    "这是旧版 Excel（.xls）或其他旧版 Office 文件",
                    "this is an old Excel (.xls) or other old Office file"),
            new Text("请在 Excel 中另存为 .xlsx", "save it as .xlsx in Excel")),
    PASSWORD(
            "file.password",
            new Text("文件有密码保护", "the file is protected by a password"),
            new Text("请去掉打开密码后重新上传", "remove the password for opening, then drop it again")),
    ZIP_BOMB(
            "file.zip-bomb",
            new Text("文件解压后过大，未读取", "the file unpacks to far too much and was not read"),
            new Text("请拆分文件，或改用 CSV", "split the file, or use CSV")),
    DAMAGED(
            "file.damaged",
            new Text("文件已损坏或不完整", "the file is damaged or incomplete"),
            new Text("请重新导出并上传", "export it again and drop it again")),
    WEB_PAGE(
            "file.web-page",
            new Text(
                    "这是网页或 XML（有些系统将其命名为 .xls）",
                    "this is a web page or XML (some systems call it .xls)"),
            new Text("请在 Excel 中打开并另存为 .xlsx", "open it in Excel and save it as .xlsx")),
    BINARY(
            "file.binary",
            new Text("不是文本，也不是 XLSX", "neither text nor XLSX"),
            new Text("请上传 CSV、XLSX 或 NDJSON 文件", "drop a CSV, XLSX or NDJSON file")),
    NOT_A_TABLE(
            "file.not-a-table",
            new Text("不是表格：没有表头和列", "not a table: no header and no columns"),
            new Text("请下载导入模板，按列填写", "use the import template and fill in its columns"));

    private final String code;
    private final Text reason;
    private final Text suggestion;

    Refusal(String code, Text reason, Text suggestion) {
        this.code = code;
        this.reason = reason;
        this.suggestion = suggestion;
    }

    /// Never changes.
    public String code() {
        return code;
    }

    /// Whether a table may have come to this by losing its rows.
    public boolean isWithoutRows() {
        return this == EMPTY || this == HEADER_ONLY || this == NOT_A_TABLE;
    }

    public Text reason() {
        return reason;
    }

    public Text suggestion() {
        return suggestion;
    }
}
