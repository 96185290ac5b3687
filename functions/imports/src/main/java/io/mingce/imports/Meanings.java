package io.mingce.imports;

import io.mingce.cleaning.Column;

import java.util.Map;

/// What people said the columns of a channel's files mean.
@FunctionalInterface
public interface Meanings {

    /// Nobody said anything.
    Meanings NONE = _ -> Map.of();

    /// Meanings by header text for `channel`.
    Map<String, Column> of(String channel);
}
