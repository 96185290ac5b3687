/// Tags, levels and segments: kept as customers change and as time goes by, and defined by staff.
@NullMarked
package io.mingce.tags;

import org.jspecify.annotations.NullMarked;
