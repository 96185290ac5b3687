/// What the gateway refused before any function heard of it.
@NullMarked
package io.mingce.refusals;

import org.jspecify.annotations.NullMarked;
