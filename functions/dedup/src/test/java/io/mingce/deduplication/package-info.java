@NullMarked
package io.mingce.deduplication;

import org.jspecify.annotations.NullMarked;
