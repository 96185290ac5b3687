package io.mingce.memory;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;

/// Lets something happen before and after every call of a port.
record Around(Runnable before, Runnable after) {

    static final Around NOTHING = new Around(() -> {}, () -> {});

    /// The same port, with that around each of its calls.
    <T> T port(Class<T> port, T real) {
        return port.cast(
                Proxy.newProxyInstance(
                        port.getClassLoader(),
                        new Class<?>[] {port},
                        (_, method, arguments) -> {
                            before.run();
                            try {
                                return method.invoke(real, arguments);
                            } catch (InvocationTargetException e) {
                                throw e.getCause();
                            } finally {
                                after.run();
                            }
                        }));
    }

    /// The end of a process: an error, since nothing may catch it.
    static final class Died extends Error {
        private static final long serialVersionUID = 1L;
    }
}
