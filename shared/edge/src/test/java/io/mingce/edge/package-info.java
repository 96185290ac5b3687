/// Tests.
@NullMarked
package io.mingce.edge;

import org.jspecify.annotations.NullMarked;
