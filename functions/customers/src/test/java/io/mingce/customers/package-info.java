@NullMarked
package io.mingce.customers;

import org.jspecify.annotations.NullMarked;
