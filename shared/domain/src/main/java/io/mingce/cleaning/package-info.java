/// Raw text into values that cannot be wrong, with a finding for every change.
@NullMarked
package io.mingce.cleaning;

import org.jspecify.annotations.NullMarked;
