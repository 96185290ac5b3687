package io.mingce.store.engine;

import org.jspecify.annotations.Nullable;

import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.BatchExecuteStatementRequest;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbRequest;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/// Sits before a client, notes every request, and lets the process "die" at the n-th write.
public final class Tap implements InvocationHandler {

    /// How the process dies at a write.
    public enum Death {
        BEFORE,
        /// Every second statement of the batch was carried out; a whole other request.
        HALFWAY,
        AFTER
    }

    private static final Set<String> WRITES =
            Set.of(
                    "batchExecuteStatement",
                    "transactWriteItems",
                    "putItem",
                    "updateItem",
                    "deleteItem");

    private final DynamoDbClient real;
    private final List<Object> requests = new CopyOnWriteArrayList<>();
    private final AtomicInteger writes = new AtomicInteger();
    private volatile int fatal = -1;
    private volatile Death death = Death.BEFORE;

    public Tap(DynamoDbClient real) {
        this.real = real;
    }

    public DynamoDbClient client() {
        return (DynamoDbClient)
                Proxy.newProxyInstance(
                        Tap.class.getClassLoader(), new Class<?>[] {DynamoDbClient.class}, this);
    }

    /// Fails the `n`-th write from now, counted from 0.
    public void dieAt(int n, Death how) {
        writes.set(0);
        fatal = n;
        death = how;
    }

    /// Whether the write that was to fail was reached.
    public boolean died() {
        return fatal >= 0 && writes.get() > fatal;
    }

    public void live() {
        fatal = -1;
    }

    /// The requests since the last call of this method.
    public List<Object> requests() {
        var since = List.copyOf(requests);
        requests.clear();
        return since;
    }

    @Override
    public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] arguments)
            throws Throwable {
        Object request = arguments == null || arguments.length != 1 ? null : arguments[0];
        if (!(request instanceof DynamoDbRequest)) {
            return call(method, arguments);
        }
        if (method.getName().endsWith("Paginator")) { // Its pages come back to us as requests.
            return InvocationHandler.invokeDefault(proxy, method, arguments);
        }
        requests.add(request);
        if (!WRITES.contains(method.getName()) || writes.getAndIncrement() != fatal) {
            return call(method, arguments);
        }
        if (death == Death.HALFWAY && request instanceof BatchExecuteStatementRequest batch) {
            var half =
                    IntStream.range(0, batch.statements().size())
                            .filter(i -> i % 2 == 1)
                            .mapToObj(batch.statements()::get)
                            .toList();
            if (!half.isEmpty()) {
                real.batchExecuteStatement(batch.toBuilder().statements(half).build());
            }
        } else if (death != Death.BEFORE) {
            call(method, arguments);
        }
        throw SdkClientException.create("the process died");
    }

    private @Nullable Object call(Method method, Object @Nullable [] arguments) throws Throwable {
        try {
            return method.invoke(real, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }
}
