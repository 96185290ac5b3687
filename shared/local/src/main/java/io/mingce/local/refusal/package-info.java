/// What a person is told when a command cannot go on, in the language of the terminal.
@NullMarked
package io.mingce.local.refusal;

import org.jspecify.annotations.NullMarked;
