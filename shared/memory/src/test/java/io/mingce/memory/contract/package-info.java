/// What every adapter of a port must do.
@NullMarked
package io.mingce.memory.contract;

import org.jspecify.annotations.NullMarked;
