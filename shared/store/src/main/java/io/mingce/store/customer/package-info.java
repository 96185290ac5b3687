/// Customers, identifiers and review cases in DynamoDB.
@NullMarked
package io.mingce.store.customer;

import org.jspecify.annotations.NullMarked;
