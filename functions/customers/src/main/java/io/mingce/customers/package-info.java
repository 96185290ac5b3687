/// Staff: find and read customers.
@NullMarked
package io.mingce.customers;

import org.jspecify.annotations.NullMarked;
