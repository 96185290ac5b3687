/// The bucket and the queue.
@NullMarked
package io.mingce.store.files;

import org.jspecify.annotations.NullMarked;
