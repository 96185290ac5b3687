/// Who saw or changed what of whom: a trail that only grows, and shows where it was tampered with.
@NullMarked
package io.mingce.audit;

import org.jspecify.annotations.NullMarked;
