package io.mingce.edge;

import io.mingce.cleaning.Text;

import java.util.Optional;

/// What is wrong with one input, and how to put it right. Never carries the value.
///
/// @param field name of the input as the caller knows it
/// @param place where in the input; empty where that is all of it
public record FieldError(String field, Text message, Optional<Place> place) {

    /// A place in a text, each counted from 1.
    public record Place(int line, int column) {}

    public FieldError(String field, Text message) {
        this(field, message, Optional.empty());
    }
}
