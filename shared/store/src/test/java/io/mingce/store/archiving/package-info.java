/// Runs of the archive on DynamoDB.
@NullMarked
package io.mingce.store.archiving;

import org.jspecify.annotations.NullMarked;
