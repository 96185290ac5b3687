/// What the columns of a file mean, from the words people put above them.
@NullMarked
package io.mingce.imports.header;

import org.jspecify.annotations.NullMarked;
