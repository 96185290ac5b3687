/// SQS in process: visibility, dead letters, limits, and delivery to functions.
@NullMarked
package io.mingce.local.queues;

import org.jspecify.annotations.NullMarked;
