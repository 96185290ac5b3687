package io.mingce.store.table;

import java.util.Map;

/// How large the tables are.
public interface TableSizes {

    /// Bytes of each table with its indexes, by its name in the template; DynamoDB counts them about every six hours. One
    /// request per table.
    Map<String, Long> bytes();
}
