/// Time that can be moved, and the schedules that follow it.
@NullMarked
package io.mingce.local.clock;

import org.jspecify.annotations.NullMarked;
