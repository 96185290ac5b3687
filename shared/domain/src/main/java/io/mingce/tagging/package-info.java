/// Rules that give customers tags, and what they look at.
@NullMarked
package io.mingce.tagging;

import org.jspecify.annotations.NullMarked;
