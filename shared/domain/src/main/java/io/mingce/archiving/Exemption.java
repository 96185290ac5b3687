package io.mingce.archiving;

import io.mingce.cleaning.Text;

import java.util.Locale;

/// Why a customer stays though it is dormant.
public enum Exemption {
    LEGAL_HOLD("依法保留", "Legal hold"),
    RESTRICTED("限制处理", "Restricted"),
    OPEN_REQUEST("有未办结的请求", "Open request"),
    RUNNING_CONTRACT("合同履行中", "Running contract"),
    OPEN_CASE("有待审核的重复", "Open review case");

    private final Text label;

    Exemption(String zh, String en) {
        this.label = new Text(zh, en);
    }

    /// Name in reports and in the policy; never changes.
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// What people read.
    public Text label() {
        return label;
    }
}
