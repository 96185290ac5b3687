package io.mingce.erasure;

import io.mingce.cleaning.Text;

import java.util.Locale;

/// What copies are made of customers' data outside their own items.
public enum CopyKind {
    /// A file that somebody dropped.
    DROPPED_FILE("导入源文件", "Import source file"),
    /// A sealed part of it, gone when the import has ended.
    STAGED_PART("导入暂存", "Staged part of an import"),
    /// The rows to be put right.
    FIX_FILE("修正文件", "Fix file"),
    /// Counts and headers, no rows.
    REPORT("导入报告", "Import report"),
    /// The sealed snapshot of the search.
    SEARCH_SNAPSHOT("检索快照", "Search snapshot"),
    /// What a person gets who asks for a copy.
    ACCESS_COPY("个人信息副本", "Copy for the person"),
    /// What left for another system.
    EXPORT("导出", "Export");

    private final Text label;

    CopyKind(String zh, String en) {
        this.label = new Text(zh, en);
    }

    /// Name in tables; never changes.
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// What people read.
    public Text label() {
        return label;
    }
}
