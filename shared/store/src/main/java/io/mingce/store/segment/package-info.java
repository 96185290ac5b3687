/// Segments in DynamoDB.
@NullMarked
package io.mingce.store.segment;

import org.jspecify.annotations.NullMarked;
