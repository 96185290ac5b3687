/// The only door by which customer data enters.
@NullMarked
package io.mingce.registration;

import org.jspecify.annotations.NullMarked;
