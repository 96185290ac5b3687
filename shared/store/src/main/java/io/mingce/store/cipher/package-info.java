/// Encryption before anything leaves the process: keysets, data keys, sealed attributes, tokens.
@NullMarked
package io.mingce.store.cipher;

import org.jspecify.annotations.NullMarked;
