package io.mingce.dedup;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import io.mingce.customer.Customer;
import io.mingce.customer.CustomerId;
import io.mingce.customer.SourceRecord;
import io.mingce.customer.Traits;
import io.mingce.matching.BulkMatching;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/// Who is who among the members of a component, as matching has it without a person: where it has a doubt, two stay two.
///
/// @param members in their order
/// @param result their groups, by their places
record Wanted(List<Member> members, BulkMatching.Result result) {

    /// The groups that a customer's members are in; one, where it is as it should be.
    Set<Integer> groups(Customer customer) {
        return places(customer.id()).values().stream()
                .map(place -> result.sure().get(place))
                .collect(toSet());
    }

    /// Where what a customer's records say is in the list.
    Map<Traits, Integer> places(CustomerId owner) {
        return java.util.stream.IntStream.range(0, members.size())
                .boxed()
                .filter(place -> members.get(place).owners().contains(owner))
                .collect(toMap(place -> members.get(place).traits(), place -> place));
    }

    /// The group that a record of a customer belongs to; empty where it is none of the best that the profile keeps.
    Optional<Integer> group(Map<Traits, Integer> places, SourceRecord source) {
        return Optional.ofNullable(places.get(source.traits()))
                .map(place -> Objects.requireNonNull(result.sure().get(place)));
    }
}
