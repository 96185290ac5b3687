@NullMarked
package io.mingce.local.functions;

import org.jspecify.annotations.NullMarked;
