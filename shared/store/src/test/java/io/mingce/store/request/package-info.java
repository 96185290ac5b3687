/// Requests of persons on DynamoDB, messages without a network.
@NullMarked
package io.mingce.store.request;

import org.jspecify.annotations.NullMarked;
