/// Tests of requests.
@NullMarked
package io.mingce.request;

import org.jspecify.annotations.NullMarked;
