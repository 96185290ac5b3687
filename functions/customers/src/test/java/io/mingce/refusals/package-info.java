/// Tests.
@NullMarked
package io.mingce.refusals;

import org.jspecify.annotations.NullMarked;
