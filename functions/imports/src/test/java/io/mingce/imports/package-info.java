@NullMarked
package io.mingce.imports;

import org.jspecify.annotations.NullMarked;
