/// What a person allowed, for which purpose, under which notice.
@NullMarked
package io.mingce.consent;

import org.jspecify.annotations.NullMarked;
