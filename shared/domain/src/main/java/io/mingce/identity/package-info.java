/// Who is who: identifiers, their tokens, and the values they are made of.
@NullMarked
package io.mingce.identity;

import org.jspecify.annotations.NullMarked;
