/// Named searches, by which staff speak of groups of customers.
@NullMarked
package io.mingce.segment;

import org.jspecify.annotations.NullMarked;
