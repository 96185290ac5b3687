package io.mingce.tagging;

/// The day that answers are given for.
///
/// @param today counted from 1970-01-01
record Scope(int today, Trace trace) {}
