package io.mingce.erasure;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/// How many items went, by the store they were in.
final class Counts {

    static final String CUSTOMERS = "Customers";
    static final String ARCHIVE = "Archive";
    static final String IDENTIFIERS = "Identifiers";
    static final String LEDGER = "Ledger";

    private final SortedMap<String, Long> byStore = new TreeMap<>();

    void add(String store, long items) {
        if (items > 0) {
            byStore.merge(store, items, Long::sum);
        }
    }

    void add(Map<String, Long> items) {
        items.forEach(this::add);
    }

    SortedMap<String, Long> byStore() {
        return byStore;
    }
}
