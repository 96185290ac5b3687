/// The ports in memory: for tests, and for what is to leave no trace (`preview`).
@NullMarked
package io.mingce.memory;

import org.jspecify.annotations.NullMarked;
