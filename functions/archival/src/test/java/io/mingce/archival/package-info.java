@NullMarked
package io.mingce.archival;

import org.jspecify.annotations.NullMarked;
