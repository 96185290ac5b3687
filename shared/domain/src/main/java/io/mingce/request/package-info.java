/// What persons ask of those who hold data about them: requests, their identity, their deadlines, legal holds.
@NullMarked
package io.mingce.request;

import org.jspecify.annotations.NullMarked;
