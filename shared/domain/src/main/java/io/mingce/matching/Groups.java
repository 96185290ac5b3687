package io.mingce.matching;

import java.util.ArrayList;
import java.util.List;

/// Disjoint groups of profiles, joined one by one.
final class Groups {

    private final int[] group;
    private final List<List<Integer>> members;

    Groups(int size) {
        group = new int[size];
        members = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            group[i] = i;
            members.add(List.of(i));
        }
    }

    int of(int profile) {
        return group[profile];
    }

    List<Integer> members(int group) {
        return members.get(group);
    }

    boolean together(int a, int b) {
        return group[a] == group[b];
    }

    /// Joins the groups of two profiles; the smaller goes into the larger.
    void join(int a, int b) {
        int into = group[a];
        int from = group[b];
        if (into == from) {
            return;
        }
        if (members.get(into).size() < members.get(from).size()) {
            int other = into;
            into = from;
            from = other;
        }
        var all = new ArrayList<Integer>(members.get(into));
        for (int profile : members.get(from)) {
            group[profile] = into;
            all.add(profile);
        }
        members.set(into, all);
        members.set(from, List.of());
    }
}
