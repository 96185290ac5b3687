/// Tests.
@NullMarked
package io.mingce.intake;

import org.jspecify.annotations.NullMarked;
