/// Access logs of the APIs, and the functions that are told of lines in them.
@NullMarked
package io.mingce.local.logs;

import org.jspecify.annotations.NullMarked;
