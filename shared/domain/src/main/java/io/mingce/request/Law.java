package io.mingce.request;

import java.util.Optional;
import java.util.stream.Stream;

/// The laws whose clocks run. How long each leaves is the table `request-deadlines.tsv`, see [Deadlines].
public enum Law {
    /// 个人信息保护法: "in good time"; GB/T 35273 says 30 days.
    PIPL("pipl"),
    GDPR("gdpr"),
    CCPA("ccpa");

    private final String key;

    Law(String key) {
        this.key = key;
    }

    /// Name in the API and in tables; never changes.
    public String key() {
        return key;
    }

    /// The law of this key; empty for any other text.
    public static Optional<Law> findByKey(String key) {
        return Stream.of(values()).filter(law -> law.key.equals(key)).findFirst();
    }
}
