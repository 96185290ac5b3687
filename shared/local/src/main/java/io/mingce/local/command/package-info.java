/// The commands of the launcher.
@NullMarked
package io.mingce.local.command;

import org.jspecify.annotations.NullMarked;
