/// Keeping the directory short and whole.
@NullMarked
package io.mingce.directories;

import org.jspecify.annotations.NullMarked;
