@NullMarked
package io.mingce.local.logs;

import org.jspecify.annotations.NullMarked;
