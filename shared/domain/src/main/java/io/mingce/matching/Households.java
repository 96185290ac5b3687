package io.mingce.matching;

import io.mingce.customer.CustomerType;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;

/// Who lives in one room with whom. An order on a phone may be anybody's of a household.
final class Households {

    private final Joining joining;
    private final Map<String, List<Integer>> residents = new HashMap<>();

    Households(List<MatchProfile> profiles, Joining joining) {
        this.joining = joining;
        for (int i = 0; i < profiles.size(); i++) {
            MatchProfile profile = profiles.get(i);
            if (profile.named() && profile.type() == CustomerType.PERSON) {
                for (AddressForm address : profile.addresses()) {
                    if (whole(address)) {
                        residents.computeIfAbsent(room(address), r -> new ArrayList<>(2)).add(i);
                    }
                }
            }
        }
    }

    /// How many other customers live in a room of the profile's customer, the most of all rooms; empty where no room is
    /// known.
    OptionalInt others(int profile) {
        int group = joining.groups().of(profile);
        int most = -1;
        for (AddressForm address : joining.all(profile).addresses()) {
            if (whole(address)) {
                Set<Integer> others = new HashSet<>();
                for (int resident : residents.getOrDefault(room(address), List.of())) {
                    others.add(joining.groups().of(resident));
                }
                others.remove(group);
                most = Math.max(most, others.size());
            }
        }
        return most < 0 ? OptionalInt.empty() : OptionalInt.of(most);
    }

    private static boolean whole(AddressForm address) {
        return !address.room().isEmpty() && !address.city().isEmpty();
    }

    private static String room(AddressForm address) {
        return String.join(
                "/",
                address.city(),
                address.building(),
                address.room(),
                address.estate().isEmpty() ? address.number() : "");
    }
}
