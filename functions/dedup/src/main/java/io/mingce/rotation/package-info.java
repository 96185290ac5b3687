/// Changing the key that tokens are made under.
@NullMarked
package io.mingce.rotation;

import org.jspecify.annotations.NullMarked;
