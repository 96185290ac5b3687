package io.mingce.store.engine;

import org.jspecify.annotations.Nullable;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbRequest;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;

/// Sits before a client and has something happen before certain requests; what it throws is their answer.
public record Meanwhile(DynamoDbClient real, Predicate<DynamoDbRequest> when, Runnable what)
        implements InvocationHandler {

    /// A client before whose `n`-th request of a type, counted from 0, something happens once.
    public static DynamoDbClient before(
            DynamoDbClient real, Class<? extends DynamoDbRequest> type, int n, Runnable what) {
        var turn = new AtomicInteger();
        return client(real, r -> type.isInstance(r) && turn.getAndIncrement() == n, what);
    }

    /// A client before each of whose requests that name `table` something happens.
    public static DynamoDbClient naming(DynamoDbClient real, String table, Runnable what) {
        return client(real, r -> r.toString().contains(table), what);
    }

    /// A client before certain requests of which something happens.
    public static DynamoDbClient client(
            DynamoDbClient real, Predicate<DynamoDbRequest> when, Runnable what) {
        return (DynamoDbClient)
                Proxy.newProxyInstance(
                        Meanwhile.class.getClassLoader(),
                        new Class<?>[] {DynamoDbClient.class},
                        new Meanwhile(real, when, what));
    }

    @Override
    public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] arguments)
            throws Throwable {
        if (arguments != null && arguments[0] instanceof DynamoDbRequest request) {
            if (method.getName().endsWith("Paginator")) { // Its pages come back to us as requests.
                return InvocationHandler.invokeDefault(proxy, method, arguments);
            }
            if (when.test(request)) {
                what.run();
            }
        }
        try {
            return method.invoke(real, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }
}
