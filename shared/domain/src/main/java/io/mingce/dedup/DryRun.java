package io.mingce.dedup;

import io.mingce.customer.CustomerPages;
import io.mingce.customer.CustomerPages.Page;
import io.mingce.customer.CustomerType;
import io.mingce.dedup.DryRunReport.Comparison;
import io.mingce.matching.MatchWeights;
import io.mingce.matching.MatchWeights.Thresholds;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongConsumer;

/// Says what other thresholds would come to: matches all customers as [Deduplicate] would if every one of them changed,
/// once under the thresholds in force and once under the others. Changes nothing. What people ruled holds, and what
/// matching alone would not keep together even now, such as records under one id of their channel, stays together.
///
/// A statement that several customers make counts several times here, and once as customers come: what is generic, and who
/// uses a phone most, may now and then differ. That concerns both thresholds alike.
///
/// Costs a walk over all customers, some kilobytes of memory for each, and some ten microseconds of CPU.
public final class DryRun {

    /// Holding one customer together may draw a statement away from another.
    private static final int ROUNDS = 3;

    private final MatchWeights weights;
    private final CustomerPages pages;
    private final InstantSource clock;
    private final ZoneId zone;

    /// @param weights those in force
    /// @param zone in which persons have their birthdays
    public DryRun(MatchWeights weights, CustomerPages pages, InstantSource clock, ZoneId zone) {
        this.weights = weights;
        this.pages = pages;
        this.clock = clock;
        this.zone = zone;
    }

    /// @param asked other thresholds, for one type or both
    /// @param progress told after each page how many customers are read
    public DryRunReport run(Map<CustomerType, Thresholds> asked, LongConsumer progress) {
        Base base = read(progress);
        LocalDate today = LocalDate.ofInstant(clock.instant(), zone);
        MatchWeights others = weights.with(asked);
        var held = new HashSet<>(base.joinedByHand());
        Trial inForce = Trial.of(base, weights, held, today);
        for (int round = 0; round < ROUNDS && held.addAll(inForce.apart()); round++) {
            inForce = Trial.of(base, weights, held, today);
        }
        Trial other = Trial.of(base, others, held, today);
        var byType = new EnumMap<CustomerType, Comparison>(CustomerType.class);
        for (CustomerType type : asked.keySet()) {
            byType.put(
                    type,
                    new Comparison(base.size(type), inForce.numbers(type), other.numbers(type)));
        }
        return new DryRunReport(byType, new Differences(base, others).between(inForce, other));
    }

    private Base read(LongConsumer progress) {
        var base = new Base();
        Optional<String> next = Optional.empty();
        do {
            Page page = pages.page(next);
            page.customers().stream().filter(c -> !c.restricted()).forEach(base::add);
            progress.accept(base.size());
            next = page.next();
        } while (next.isPresent());
        base.complete();
        return base;
    }
}
