/// The directory: one small row per customer, held in memory, by which customers are found by anything but what
/// identifies them.
@NullMarked
package io.mingce.directory;

import org.jspecify.annotations.NullMarked;
