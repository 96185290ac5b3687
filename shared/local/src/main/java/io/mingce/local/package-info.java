/// The whole template in one JVM: the command line's entry and the runner that ties the parts together.
@NullMarked
package io.mingce.local;

import org.jspecify.annotations.NullMarked;
