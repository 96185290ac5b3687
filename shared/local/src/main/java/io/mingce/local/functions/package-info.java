/// Functions in this JVM: constructed in their host, invoked through the JSON that Lambda would hand them.
@NullMarked
package io.mingce.local.functions;

import org.jspecify.annotations.NullMarked;
