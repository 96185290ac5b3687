package io.mingce.memory;

import io.mingce.memory.contract.RequestsContract;
import io.mingce.request.Requests;

class MemoryRequestsTest extends RequestsContract {

    private final MemoryRequests requests = new MemoryRequests();

    @Override
    protected Requests requests() {
        return requests;
    }
}
