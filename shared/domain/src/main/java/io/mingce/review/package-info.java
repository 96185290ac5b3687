/// What waits for a person to decide.
@NullMarked
package io.mingce.review;

import org.jspecify.annotations.NullMarked;
