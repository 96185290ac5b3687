/// The privacy officer's view of the audit trail, its watch and its anchors.
@NullMarked
package io.mingce.auditing;

import org.jspecify.annotations.NullMarked;
