package io.mingce.imports.file;

/// What keeps a row from being used, and where.
///
/// @param field header text of the column at fault, empty where it is the whole row
public record RowProblem(Fault fault, String field) {}
