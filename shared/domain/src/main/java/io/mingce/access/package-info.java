/// Who may do what.
@NullMarked
package io.mingce.access;

import org.jspecify.annotations.NullMarked;
