package io.mingce.matching;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;

/// Bulk, and one by one in any order, give the same customers.
class OrderIndependenceTest {

    private static final int RECORDS = 250;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void theOrderOfArrivalMakesNoDifference(long seed) {
        Map<String, MatchProfile> records = InventedRecords.make(RECORDS, new Random(seed));
        var matcher = new Matcher(MatchWeights.shipped(), TermFrequencies.of(records.values()));
        Map<String, String> bulk = bulk(records, matcher);
        assertThat(bulk.values().stream().distinct().count()).isLessThan(RECORDS);
        var ids = new ArrayList<>(records.keySet());
        for (int order = 0; order < 3; order++) {
            Collections.shuffle(ids, new Random(seed * 31 + order));
            assertThat(oneByOne(ids, records, matcher)).isEqualTo(bulk);
        }
    }

    private static Map<String, String> bulk(Map<String, MatchProfile> records, Matcher matcher) {
        List<String> ids = List.copyOf(new TreeMap<>(records).keySet());
        BulkMatching.Result result =
                BulkMatching.run(
                        List.copyOf(new TreeMap<>(records).values()), matcher, ARecord.TODAY);
        var customers = new TreeMap<String, String>();
        for (int i = 0; i < ids.size(); i++) {
            customers.put(ids.get(i), ids.get(result.groups().get(i)));
        }
        return customers;
    }

    private static Map<String, String> oneByOne(
            List<String> order, Map<String, MatchProfile> records, Matcher matcher) {
        var index = new MatchIndex(matcher, ARecord.TODAY);
        for (String id : order) {
            index.add(id, Objects.requireNonNull(records.get(id)));
        }
        var customers = new TreeMap<String, String>();
        order.forEach(id -> customers.put(id, index.customer(id)));
        return customers;
    }
}
