/// Who was not heard of for long moves into the archive, night by night; staff watch, begin and stop the runs.
@NullMarked
package io.mingce.archival;

import org.jspecify.annotations.NullMarked;
