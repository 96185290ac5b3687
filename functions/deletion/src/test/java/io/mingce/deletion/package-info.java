/// Tests of the function.
@NullMarked
package io.mingce.deletion;

import org.jspecify.annotations.NullMarked;
