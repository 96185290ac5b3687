package io.mingce.customer;

/// Where data comes from.
///
/// @param name for example `website`, `crm`, `pos`; part of the identity of what comes from it
/// @param trust 0–100; a value from a more trusted channel is not replaced by one from a less trusted
public record Channel(String name, int trust) {

    /// Trust of a channel nobody said anything about.
    public static final int ORDINARY = 50;

    /// What members of staff enter, put right and note. Nothing is trusted more.
    public static final Channel STAFF = new Channel("staff", 100);
}
