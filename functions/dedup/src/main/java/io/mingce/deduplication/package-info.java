/// Same person twice, one customer: from the stream of changes, and by people.
@NullMarked
package io.mingce.deduplication;

import org.jspecify.annotations.NullMarked;
