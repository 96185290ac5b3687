package io.mingce.directory;

import io.mingce.rfm.Borders;

import java.time.LocalDate;
import java.time.ZoneId;

/// What it depends on, beside the customer, whether the customer fits a term.
///
/// @param today in `zone`
/// @param zone in which days begin
/// @param borders by which customers are compared
public record AsOf(LocalDate today, ZoneId zone, Borders borders) {}
