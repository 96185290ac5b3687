/// Tests of what is known of imports.
@NullMarked
package io.mingce.importing;

import org.jspecify.annotations.NullMarked;
