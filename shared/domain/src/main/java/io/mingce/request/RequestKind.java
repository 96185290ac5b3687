package io.mingce.request;

import io.mingce.cleaning.Text;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// What a person may ask for.
public enum RequestKind {
    /// PIPL 47, GDPR 17, CCPA 1798.105.
    ERASE("删除我的信息", "Delete my data"),
    /// A copy of all that is held, and where it came from: PIPL 45, GDPR 15 and 20.
    ACCESS("查阅、复制我的信息", "Get a copy of my data"),
    /// PIPL 46, GDPR 16.
    CORRECT("更正我的信息", "Correct my data"),
    /// PIPL 44, GDPR 18.
    RESTRICT("限制处理我的信息", "Restrict the use of my data"),
    /// No marketing any more: PIPL 24, GDPR 21.
    OBJECT("拒绝营销", "Object to marketing"),
    /// PIPL 15, GDPR 7.
    WITHDRAW("撤回同意", "Withdraw my consent");

    private final Text label;

    RequestKind(String zh, String en) {
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

    /// The kind of this key; empty for any other text.
    public static Optional<RequestKind> findByKey(String key) {
        return Stream.of(values()).filter(kind -> kind.key().equals(key)).findFirst();
    }
}
