/// Deletion that deletes: what is erased where, in which order, what is kept and why, the proof, and what keeps it so.
@NullMarked
package io.mingce.erasure;

import org.jspecify.annotations.NullMarked;
