/// Rules of tags, and the jobs that look at everybody again, in the table of jobs.
@NullMarked
package io.mingce.store.tagging;

import org.jspecify.annotations.NullMarked;
