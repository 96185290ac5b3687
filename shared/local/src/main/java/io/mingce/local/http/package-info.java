/// API Gateway on loopback: routes, proxy events, authorizer, resource policy, limits.
@NullMarked
package io.mingce.local.http;

import org.jspecify.annotations.NullMarked;
