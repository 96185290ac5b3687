/// How recently, how often and for how much customers buy, compared with each other.
@NullMarked
package io.mingce.rfm;

import org.jspecify.annotations.NullMarked;
