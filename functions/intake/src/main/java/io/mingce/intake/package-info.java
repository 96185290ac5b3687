/// Web forms: the hosted page, and what is posted from it or from elsewhere.
@NullMarked
package io.mingce.intake;

import org.jspecify.annotations.NullMarked;
