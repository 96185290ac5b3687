package io.mingce.tagging;

import io.mingce.cleaning.Text;

/// Why a rule cannot be used.
///
/// @param line from 1
/// @param column in characters, from 1
/// @param message what is wrong and how to put it right; may repeat words of the rule
public record RuleFault(int line, int column, Text message) {}
