/// DynamoDB Local in process, kept in a file when asked, and its streams delivered to functions.
@NullMarked
package io.mingce.local.tables;

import org.jspecify.annotations.NullMarked;
