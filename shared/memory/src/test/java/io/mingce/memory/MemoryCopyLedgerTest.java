package io.mingce.memory;

import io.mingce.erasure.CopyLedger;
import io.mingce.memory.contract.CopyLedgerContract;

class MemoryCopyLedgerTest extends CopyLedgerContract {

    private final CopyLedger ledger = new MemoryCopyLedger();

    @Override
    protected CopyLedger ledger() {
        return ledger;
    }
}
