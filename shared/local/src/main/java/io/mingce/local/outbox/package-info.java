/// What is sent to persons and to other systems, kept here instead.
@NullMarked
package io.mingce.local.outbox;

import org.jspecify.annotations.NullMarked;
