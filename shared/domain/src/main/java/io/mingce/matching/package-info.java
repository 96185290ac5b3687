/// Whether two records are of one customer: comparison, weights, rules, clusters.
///
/// Source of the method: I. Fellegi, A. Sunter, "A Theory for Record Linkage", JASA 64 (1969).
@NullMarked
package io.mingce.matching;

import org.jspecify.annotations.NullMarked;
