package io.mingce.directory;

/// Keeps the first of many rows in the order of [Position]: a heap whose top is the last of those kept.
final class First {

    private final Slots slots;
    private final char[] created;
    private final int[] heap;
    private int size;

    First(int most, Slots slots, char[] created) {
        this.heap = new int[most];
        this.slots = slots;
        this.created = created;
    }

    void offer(int row) {
        if (size < heap.length) {
            heap[size] = row;
            up(size++);
        } else if (size > 0 && compare(row, heap[0]) < 0) {
            heap[0] = row;
            down(size);
        }
    }

    /// The rows kept, first to last; nothing may be offered afterwards.
    int[] sorted() {
        for (int left = size - 1; left > 0; left--) {
            int last = heap[0];
            heap[0] = heap[left];
            heap[left] = last;
            down(left);
        }
        return java.util.Arrays.copyOf(heap, size);
    }

    private int compare(int one, int other) {
        if (created[one] != created[other]) {
            return created[other] - created[one];
        }
        int high = Long.compare(slots.high(one), slots.high(other));
        return high != 0 ? high : Long.compare(slots.low(one), slots.low(other));
    }

    private void up(int from) {
        int at = from;
        while (at > 0 && compare(heap[at], heap[(at - 1) / 2]) > 0) {
            swap(at, (at - 1) / 2);
            at = (at - 1) / 2;
        }
    }

    private void down(int size) {
        int at = 0;
        while (true) {
            int later = at;
            for (int child = 2 * at + 1; child <= 2 * at + 2 && child < size; child++) {
                later = compare(heap[child], heap[later]) > 0 ? child : later;
            }
            if (later == at) {
                return;
            }
            swap(at, later);
            at = later;
        }
    }

    private void swap(int one, int other) {
        int row = heap[one];
        heap[one] = heap[other];
        heap[other] = row;
    }
}
