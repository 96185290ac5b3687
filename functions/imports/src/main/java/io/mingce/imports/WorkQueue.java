package io.mingce.imports;

import java.util.List;

/// Where work waits until it is done; delivered at least once, in any order.
@FunctionalInterface
interface WorkQueue {

    void send(List<Work> work);
}
