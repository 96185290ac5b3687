package io.mingce.memory;

import io.mingce.customer.CustomerId;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// A place in an index of customers by day.
record ByDay(LocalDate day, CustomerId id) {

    /// Some of those in one part of the index.
    record Page(List<CustomerId> ids, Optional<String> next) {}

    private String position() {
        return day + "#" + id;
    }

    /// The first after a position whose day is not after `day`.
    static Page page(
            Stream<ByDay> all,
            int shard,
            int shards,
            LocalDate day,
            Optional<String> after,
            int limit) {
        List<ByDay> found =
                all.filter(each -> Math.floorMod(each.id.hashCode(), shards) == shard)
                        .filter(each -> !each.day.isAfter(day))
                        .filter(each ->
                                after.isEmpty() || each.position().compareTo(after.get()) > 0)
                        .sorted(Comparator.comparing(ByDay::position))
                        .limit(limit + 1L)
                        .toList();
        List<ByDay> page = found.subList(0, Math.min(limit, found.size()));
        return new Page(
                page.stream().map(ByDay::id).toList(),
                found.size() > limit ? Optional.of(page.getLast().position()) : Optional.empty());
    }
}
