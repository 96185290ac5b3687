/// Each function's jar under the real Lambda runtime client, allowed exactly what the template grants it.
@NullMarked
package io.mingce.packaged;

import org.jspecify.annotations.NullMarked;
