package io.mingce.customers;

import io.mingce.edge.ApiRequest;
import io.mingce.edge.TagSight;
import io.mingce.rfm.Borders;
import io.mingce.rfm.RfmBorders;
import io.mingce.tagging.RuleSet;
import io.mingce.tagging.Rules;

import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;

/// What it takes to show tags, read seldom: two requests now and then, none in the usual case.
record TagSights(Cached<RuleSet> rules, Cached<Borders> borders, InstantSource clock) {

    /// What a rule is called or which version it has may be so much behind; which tags stand never is.
    static final Duration OLDEST_RULES = Duration.ofMinutes(1);

    static final Duration OLDEST_BORDERS = Duration.ofMinutes(5);

    static TagSights of(Rules rules, RfmBorders borders, InstantSource clock) {
        return new TagSights(
                new Cached<>(rules::current, OLDEST_RULES, clock),
                new Cached<>(borders::latest, OLDEST_BORDERS, clock),
                clock);
    }

    /// For whoever sent `request`.
    TagSight of(ApiRequest request) {
        return new TagSight(today(), borders.get(), rules.get(), request.language());
    }

    /// The day in the register's zone.
    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Times.HOME);
    }
}
