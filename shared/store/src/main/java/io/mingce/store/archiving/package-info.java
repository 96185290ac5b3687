/// Runs of the archive, and those whose time in it has ended.
@NullMarked
package io.mingce.store.archiving;

import org.jspecify.annotations.NullMarked;
