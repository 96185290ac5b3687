/// Same person twice, one customer: merging, and taking it back.
@NullMarked
package io.mingce.dedup;

import org.jspecify.annotations.NullMarked;
