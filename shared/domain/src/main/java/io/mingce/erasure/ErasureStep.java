package io.mingce.erasure;

import io.mingce.cleaning.Text;

import java.util.Locale;

/// What is erased, in this order; each can be repeated, and whoever died is gone on after.
public enum ErasureStep {
    /// First nothing comes in any more.
    SUPPRESS("登记屏蔽", "Suppressions set"),
    /// Review cases and notes of merges.
    CASES("查重与合并记录", "Review cases and merges"),
    /// What they are found by.
    TOKENS("查找索引", "Tokens"),
    /// Profile, history, tags, orders, interactions, relations, redirects, here and in the archive.
    RECORDS("客户档案与历史", "Profile and history"),
    /// Whoever was stored by a writer that had looked before the first step.
    LATECOMERS("清查迟到的写入", "Late writes"),
    /// Rows in import source files, staged parts and fix files.
    FILES("导入文件与修正文件", "Import files and fix files"),
    /// Copies made for access, exports.
    COPIES("导出与副本", "Exports and copies"),
    /// The row of the search.
    DIRECTORY("检索目录", "Search directory"),
    /// Last the key, and with it every copy of the table there is.
    KEYS("客户密钥", "The customer's key"),
    /// Whoever received their data is told.
    RECIPIENTS("通知接收方", "Recipients told"),
    CERTIFICATE("删除证明", "Certificate");

    private final Text label;

    ErasureStep(String zh, String en) {
        this.label = new Text(zh, en);
    }

    /// Name in the API and in tables; never changes.
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// What people read.
    public Text label() {
        return label;
    }
}
