/// The directory in DynamoDB and the bucket: a log of sealed notes and a sealed snapshot.
@NullMarked
package io.mingce.store.directory;

import org.jspecify.annotations.NullMarked;
