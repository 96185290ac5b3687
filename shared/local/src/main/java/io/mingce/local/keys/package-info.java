/// KMS in process: real encryption under a key file.
@NullMarked
package io.mingce.local.keys;

import org.jspecify.annotations.NullMarked;
