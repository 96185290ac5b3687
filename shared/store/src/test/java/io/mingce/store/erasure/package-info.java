/// Erasure on DynamoDB.
@NullMarked
package io.mingce.store.erasure;

import org.jspecify.annotations.NullMarked;
