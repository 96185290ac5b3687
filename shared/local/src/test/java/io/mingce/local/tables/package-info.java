/// Handlers that the tests run in place of the product's.
@NullMarked
package io.mingce.local.tables;

import org.jspecify.annotations.NullMarked;
