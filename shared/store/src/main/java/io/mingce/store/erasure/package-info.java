/// Erasure on DynamoDB: who is kept out, what was erased, where copies are.
@NullMarked
package io.mingce.store.erasure;

import org.jspecify.annotations.NullMarked;
