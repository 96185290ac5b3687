@NullMarked
package io.mingce.matching;

import org.jspecify.annotations.NullMarked;
