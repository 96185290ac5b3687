/// Requests of persons and legal holds on DynamoDB, messages by SES and SNS.
@NullMarked
package io.mingce.store.request;

import org.jspecify.annotations.NullMarked;
