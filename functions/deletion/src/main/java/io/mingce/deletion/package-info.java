/// What persons ask of those who hold data about them: asked for, proved, carried out, certified.
@NullMarked
package io.mingce.deletion;

import org.jspecify.annotations.NullMarked;
