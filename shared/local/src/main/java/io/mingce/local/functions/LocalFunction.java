package io.mingce.local.functions;

import io.mingce.local.refusal.Refusal;
import io.mingce.local.template.Template;
import io.mingce.store.Host;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Duration;
import java.util.Deque;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// One function of the template. As on Lambda an instance serves one invocation at a time, more are constructed
/// while all are busy, events and answers pass as JSON of at most 6 MB, and an invocation ends at its timeout.
public final class LocalFunction {

    /// Lambda's limit on the payload of a synchronous invocation, bytes.
    public static final int MAX_PAYLOAD = 6 * 1024 * 1024;

    private static final Logger LOG = LoggerFactory.getLogger(LocalFunction.class);
    private static final int MAX_INSTANCES = 8;

    private final Template.Function declared;
    private final Host host;
    private final Deque<Instance> idle = new ConcurrentLinkedDeque<>();
    private final Semaphore instances = new Semaphore(MAX_INSTANCES, true);
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    /// Constructs a first instance, so that a handler which is missing or lacks a setting is found at start.
    public LocalFunction(Template.Function declared, Host host) {
        this.declared = declared;
        this.host = host;
        idle.push(newInstance());
    }

    public Template.Function declared() {
        return declared;
    }

    /// Runs the function once.
    ///
    /// @param event JSON
    /// @return the answer, JSON
    /// @throws InvocationFailed where the handler threw, took too long or answered too much
    public byte[] invoke(byte[] event) throws InvocationFailed, InterruptedException {
        return invoke(event, declared.timeout());
    }

    /// Runs the function once for a caller who does not wait for ever.
    ///
    /// @param patience how long the caller waits; the function's own timeout where that is shorter
    public byte[] invoke(byte[] event, Duration patience)
            throws InvocationFailed, InterruptedException {
        if (event.length > MAX_PAYLOAD) {
            throw new InvocationFailed(InvocationFailed.Kind.TOO_LARGE, declared.id(), null);
        }
        instances.acquire();
        try {
            return invokeAlone(event, shorter(patience, declared.timeout()));
        } finally {
            instances.release();
        }
    }

    private byte[] invokeAlone(byte[] event, Duration limit)
            throws InvocationFailed, InterruptedException {
        Instance pooled = idle.poll();
        Instance instance = pooled == null ? newInstance() : pooled;
        LocalContext context = new LocalContext(declared, System.nanoTime() + limit.toNanos());
        Future<byte[]> answer = threads.submit(() -> instance.handle(event, context));
        try {
            byte[] json = answer.get(limit.toNanos(), TimeUnit.NANOSECONDS);
            idle.push(instance);
            if (json.length > MAX_PAYLOAD) {
                throw new InvocationFailed(InvocationFailed.Kind.TOO_LARGE, declared.id(), null);
            }
            return json;
        } catch (TimeoutException e) {
            // The instance is given up, as Lambda does.
            answer.cancel(true);
            LOG.error("{} timed out after {} s", declared.id(), limit.toSeconds());
            throw new InvocationFailed(InvocationFailed.Kind.TIMED_OUT, declared.id(), e);
        } catch (ExecutionException e) {
            idle.push(instance);
            // The type alone: a message may hold what the caller sent.
            LOG.error("{} failed with {}", declared.id(), Traces.of(e.getCause()));
            throw new InvocationFailed(InvocationFailed.Kind.THREW, declared.id(), e.getCause());
        }
    }

    private Instance newInstance() {
        String path = "template.yaml: " + declared.path() + ".Handler: ";
        try {
            return ScopedValue.where(Host.HOST, host).call(() -> Instance.of(declared.handler()));
        } catch (ReflectiveOperationException | RuntimeException e) {
            Throwable cause = e.getCause() == null ? e : e.getCause();
            throw new Refusal(
                    path + declared.handler() + " 无法启动：" + cause,
                    path + declared.handler() + " cannot be started: " + cause,
                    cause);
        }
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }
}
