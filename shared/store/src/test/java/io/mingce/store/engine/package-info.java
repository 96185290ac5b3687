/// DynamoDB in process and a KMS of our own, for tests.
@NullMarked
package io.mingce.store.engine;

import org.jspecify.annotations.NullMarked;
