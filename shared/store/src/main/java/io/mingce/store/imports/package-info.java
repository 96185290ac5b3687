/// Imports: their jobs and their files.
@NullMarked
package io.mingce.store.imports;

import org.jspecify.annotations.NullMarked;
