package io.mingce.edge;

import io.mingce.cleaning.Text;

/// What is wrong with one input, and how to put it right. Never carries the value.
///
/// @param field name of the input as the caller knows it
public record FieldError(String field, Text message) {}
