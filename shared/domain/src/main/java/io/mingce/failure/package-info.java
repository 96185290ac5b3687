/// Failures by what whoever called does next. What is none of these types means: stop, a person must look.
@NullMarked
package io.mingce.failure;

import org.jspecify.annotations.NullMarked;
