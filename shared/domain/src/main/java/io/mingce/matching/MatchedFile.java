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

    /// As [#customer], by those merges only that no person needs to confirm.
    public String sureCustomer(int place) {
        return ids.get(result.sure().get(place));
    }

    public int customers() {
        return count(result.groups());
    }

    /// Customers that merges leave which no person needs to confirm.
    public int sureCustomers() {
        return count(result.sure());
    }

    private static int count(List<Integer> firsts) {
        int customers = 0;
        for (int place = 0; place < firsts.size(); place++) {
            customers += firsts.get(place) == place ? 1 : 0;
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
