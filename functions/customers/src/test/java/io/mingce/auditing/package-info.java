@NullMarked
package io.mingce.auditing;

import org.jspecify.annotations.NullMarked;
