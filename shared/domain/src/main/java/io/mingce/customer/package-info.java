/// What a customer is: profile, source records, survivorship.
@NullMarked
package io.mingce.customer;

import org.jspecify.annotations.NullMarked;
