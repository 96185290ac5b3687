/// Who was not heard of for long moves into the archive, stays findable there, and comes back by itself.
@NullMarked
package io.mingce.archiving;

import org.jspecify.annotations.NullMarked;
