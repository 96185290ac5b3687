/// The borders of scores in DynamoDB.
@NullMarked
package io.mingce.store.rfm;

import org.jspecify.annotations.NullMarked;
