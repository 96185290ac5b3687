/// Template, code and events agree: what linters miss, each rule proven to fail on a planted fault.
@NullMarked
package io.mingce.conformance;

import org.jspecify.annotations.NullMarked;
