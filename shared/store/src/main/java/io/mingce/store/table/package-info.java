/// DynamoDB's batches, and what an attribute may hold.
@NullMarked
package io.mingce.store.table;

import org.jspecify.annotations.NullMarked;
