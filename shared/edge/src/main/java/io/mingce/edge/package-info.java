/// Between the events of AWS and the domain: requests and answers, who is calling, failures, logs.
@NullMarked
package io.mingce.edge;

import org.jspecify.annotations.NullMarked;
