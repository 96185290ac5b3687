package io.mingce.store;

import org.jspecify.annotations.Nullable;

import java.util.function.Supplier;

/// A value made on first use, once, whichever thread asks.
final class Lazy<T> implements Supplier<T> {

    private final Supplier<T> make;
    private volatile @Nullable T value;

    Lazy(Supplier<T> make) {
        this.make = make;
    }

    @Override
    public T get() {
        T made = value;
        if (made != null) {
            return made;
        }
        synchronized (this) {
            made = value;
            if (made == null) {
                made = make.get();
                value = made;
            }
            return made;
        }
    }
}
