/// The audit trail in the ledger.
@NullMarked
package io.mingce.store.audit;

import org.jspecify.annotations.NullMarked;
