package io.mingce.matching;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// What matching a table came to.
///
/// @param ids of the records, ascending
/// @param result by place in that order
public record MatchedFile(List<String> ids, BulkMatching.Result result) {

    public MatchedFile {
        ids = Collections.unmodifiableList(new ArrayList<>(ids));
    }

    /// The customer of the record at `place`: the id of the customer's first record.
    public String customer(int place) {
        return ids.get(result.groups().get(place));
    }

    public int customers() {
        int customers = 0;
        for (int place = 0; place < ids.size(); place++) {
            customers += result.groups().get(place) == place ? 1 : 0;
        }
        return customers;
    }

    /// Records of the customer with the most.
    public int largest() {
        Map<Integer, Integer> sizes = new HashMap<>();
        for (int group : result.groups()) {
            sizes.merge(group, 1, Integer::sum);
        }
        return sizes.values().stream().mapToInt(Integer::intValue).max().orElse(0);
    }

    /// How often each rule is why a pair waits for a person.
    public Map<MatchRule, Integer> reasons() {
        var reasons = new EnumMap<MatchRule, Integer>(MatchRule.class);
        result.open()
                .forEach(open -> open.reasons().forEach(r -> reasons.merge(r, 1, Integer::sum)));
        return reasons;
    }
}
