@NullMarked
package io.mingce.rotation;

import org.jspecify.annotations.NullMarked;
