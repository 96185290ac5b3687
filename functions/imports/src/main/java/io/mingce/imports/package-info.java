/// Files in the bucket → customers.
@NullMarked
package io.mingce.imports;

import org.jspecify.annotations.NullMarked;
