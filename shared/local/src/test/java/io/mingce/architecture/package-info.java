/// Which package may know which, and how a handler looks; each rule proven to find a planted breach.
@NullMarked
package io.mingce.architecture;

import org.jspecify.annotations.NullMarked;
