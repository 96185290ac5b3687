package io.mingce.memory;

import io.mingce.memory.contract.DeliveryKeysContract;
import io.mingce.registration.DeliveryKeys;

class MemoryDeliveryKeysTest extends DeliveryKeysContract {

    @Override
    protected DeliveryKeys keys() {
        return new MemoryDeliveryKeys();
    }
}
