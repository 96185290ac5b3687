package io.mingce.edge;

import io.mingce.rfm.Borders;
import io.mingce.tagging.RuleSet;

import java.time.LocalDate;

/// What it takes to show tags, besides the customer.
///
/// @param today in the register's zone
/// @param borders by which customers are compared
/// @param rules those in force, or that were a moment ago: what tags are called, and what somebody overrides
/// @param language of whoever looks
public record TagSight(LocalDate today, Borders borders, RuleSet rules, Language language) {}
