/// The only adapters: DynamoDB, KMS, S3, SQS, and the settings a function starts with.
@NullMarked
package io.mingce.store;

import org.jspecify.annotations.NullMarked;
