package io.mingce.local.queues;

import io.mingce.local.template.Template;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

/// One standard queue: a message that was handed out is hidden until its visibility timeout ends, and goes to the
/// dead letters once it has been handed out too often. Timeouts follow the real time, not the movable clock: a leap
/// of years must not hand out again what is being worked on.
public final class LocalQueue implements AutoCloseable {

    private final Template.Queue declared;
    private final Optional<LocalQueue> deadLetters;
    private final Map<String, Entry> entries = new LinkedHashMap<>();
    private final Optional<QueueFile> file;

    /// @param receipt of the last time it was handed out, empty before
    private record Entry(Message message, String receipt, long visibleAt) {}

    /// A message that was handed out.
    record Received(Message message, String receipt) {}

    /// @param kept where its messages are kept between runs
    LocalQueue(Template.Queue declared, Optional<LocalQueue> deadLetters, Optional<Path> kept) {
        this.declared = declared;
        this.deadLetters = deadLetters;
        try {
            if (kept.isEmpty()) {
                this.file = Optional.empty();
                return;
            }
            // Whoever held a message is gone with the last run: all are visible at once.
            QueueFile.read(kept.get())
                    .forEach((id, m) -> entries.put(id, new Entry(m, "", System.nanoTime())));
            this.file =
                    Optional.of(
                            QueueFile.rewrite(
                                    kept.get(),
                                    entries.values().stream().map(Entry::message).toList()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Template.Queue declared() {
        return declared;
    }

    /// Puts a message in; it can be received after the delay.
    ///
    /// @return the message's id
    public synchronized String send(String body, Map<String, String> attributes, Duration delay) {
        Message message =
                new Message(
                        UUID.randomUUID().toString(),
                        body,
                        Map.copyOf(attributes),
                        System.currentTimeMillis(),
                        0);
        put(message, "", System.nanoTime() + delay.toNanos());
        return message.id();
    }

    /// Waits until there is a message or the patience ends.
    synchronized List<Received> receive(int most, Duration visibility, Duration patience)
            throws InterruptedException {
        long end = System.nanoTime() + patience.toNanos();
        while (true) {
            List<Received> batch = take(most, visibility);
            long left = end - System.nanoTime();
            if (!batch.isEmpty() || left <= 0) {
                return batch;
            }
            long next =
                    entries.values().stream()
                            .mapToLong(e -> e.visibleAt() - System.nanoTime())
                            .min()
                            .orElse(left);
            TimeUnit.NANOSECONDS.timedWait(this, Math.clamp(next, 1_000_000, left));
        }
    }

    private List<Received> take(int most, Duration visibility) {
        long now = System.nanoTime();
        List<Received> batch = new ArrayList<>();
        for (Entry entry : List.copyOf(entries.values())) {
            if (batch.size() == most) {
                break;
            }
            if (entry.visibleAt() - now > 0) {
                continue;
            }
            if (entry.message().received() >= declared.maxReceiveCount()
                    && deadLetters.isPresent()) {
                deadLetters
                        .get()
                        .send(entry.message().body(), entry.message().attributes(), Duration.ZERO);
                drop(entry.message().id());
                continue;
            }
            Message message = entry.message().receivedAgain();
            String receipt = message.id() + "#" + message.received();
            put(message, receipt, now + visibility.toNanos());
            batch.add(new Received(message, receipt));
        }
        return batch;
    }

    /// An old receipt, of a message that was handed out again since, does nothing.
    synchronized void delete(String receipt) {
        find(receipt).ifPresent(entry -> drop(entry.message().id()));
    }

    synchronized void changeVisibility(String receipt, Duration visibility) {
        find(receipt)
                .ifPresent(entry -> {
                    entries.replace(
                            entry.message().id(),
                            new Entry(
                                    entry.message(),
                                    receipt,
                                    System.nanoTime() + visibility.toNanos()));
                    notifyAll();
                });
    }

    /// How many messages wait or are being worked on.
    public synchronized int size() {
        return entries.size();
    }

    /// What waits or is being worked on says.
    public synchronized List<String> bodies() {
        return entries.values().stream().map(entry -> entry.message().body()).toList();
    }

    private Optional<Entry> find(String receipt) {
        String id = receipt.replaceFirst("#.*$", "");
        return Optional.ofNullable(entries.get(id)).filter(e -> e.receipt().equals(receipt));
    }

    private void put(Message message, String receipt, long visibleAt) {
        file.ifPresent(f -> f.put(message));
        entries.put(message.id(), new Entry(message, receipt, visibleAt));
        notifyAll();
    }

    private void drop(String id) {
        entries.remove(id);
        file.ifPresent(f -> f.remove(id));
    }

    @Override
    public synchronized void close() {
        file.ifPresent(kept -> {
            try {
                kept.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }
}
