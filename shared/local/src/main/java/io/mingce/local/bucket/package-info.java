/// The bucket as a folder: the S3 API over it and an event for each file that appears in it.
@NullMarked
package io.mingce.local.bucket;

import org.jspecify.annotations.NullMarked;
