@NullMarked
package io.mingce.tags;

import org.jspecify.annotations.NullMarked;
