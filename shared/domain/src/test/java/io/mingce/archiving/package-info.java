@NullMarked
package io.mingce.archiving;

import org.jspecify.annotations.NullMarked;
