package io.mingce.cleaning;

/// One message in both languages.
///
/// @param zh simplified Chinese
/// @param en English
public record Text(String zh, String en) {}
