/// What is known of the import of a file, and what is told about it afterwards.
@NullMarked
package io.mingce.importing;

import org.jspecify.annotations.NullMarked;
