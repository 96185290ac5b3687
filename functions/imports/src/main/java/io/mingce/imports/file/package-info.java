/// Reading the files people drop, and writing the files people get back.
@NullMarked
package io.mingce.imports.file;

import org.jspecify.annotations.NullMarked;
