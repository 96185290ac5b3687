package io.mingce.request;

import io.mingce.cleaning.Text;

import java.util.Locale;

/// How far a request is. What leads from one to another is the table `request-transitions.tsv`, see [Transitions].
public enum RequestState {
    RECEIVED("已收到", "Received"),
    /// A code is on its way to a contact that the register holds.
    VERIFYING("核实身份中", "Identity being verified"),
    /// A legal hold stands in the way: what is held is restricted, and erased when the hold ends.
    HELD("依法保留", "Held"),
    /// Waits for the end of the cooling-off period.
    SCHEDULED("已排期", "Scheduled"),
    RUNNING("执行中", "Running"),
    DONE("已完成", "Done"),
    /// With a [Refusal].
    REFUSED("已拒绝", "Refused");

    private final Text label;

    RequestState(String zh, String en) {
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

    /// Whether nothing more will happen.
    public boolean ended() {
        return this == DONE || this == REFUSED;
    }
}
