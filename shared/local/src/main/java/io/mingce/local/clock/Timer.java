package io.mingce.local.clock;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.mingce.local.functions.AsyncInvocation;
import io.mingce.local.functions.Workers;
import io.mingce.local.template.TemplateError;
import io.mingce.local.template.Trigger;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Optional;

/// Invokes a function on schedule. When the clock leaps over several times of a schedule it runs once: as after an
/// outage, what matters is that it ran since.
public final class Timer implements AutoCloseable {

    private static final Duration PAUSE = Duration.ofMillis(500);

    private final Schedule schedule;
    private final Trigger.Timed trigger;
    private final AsyncInvocation invocation;
    private final InstantSource clock;
    private final Workers workers = new Workers();
    private volatile Optional<Instant> next = Optional.empty();

    public Timer(Trigger.Timed trigger, AsyncInvocation invocation, InstantSource clock) {
        this.trigger = trigger;
        this.invocation = invocation;
        this.clock = clock;
        try {
            this.schedule = Schedule.of(trigger.expression(), ZoneId.of(trigger.zone()));
        } catch (IllegalArgumentException | DateTimeException e) {
            throw TemplateError.at(
                    invocation.function().declared().path() + ".Events." + trigger.name(),
                    "时间表有误：" + e.getMessage(),
                    "the schedule is wrong: " + e.getMessage());
        }
    }

    /// Begins to wait for the first time from now on.
    public void start() {
        next = schedule.after(clock.instant());
        workers.keep(this::run);
    }

    private void run() throws InterruptedException {
        while (!workers.stopping() && next.isPresent()) {
            Instant now = clock.instant();
            if (next.get().isAfter(now)) {
                Thread.sleep(PAUSE);
            } else {
                try {
                    invocation.run(trigger.input().getBytes(UTF_8));
                } finally {
                    next = schedule.after(now);
                }
            }
        }
    }

    /// Whether what fell due until now has run to its end.
    public boolean caughtUp() {
        return next.stream().allMatch(time -> time.isAfter(clock.instant()));
    }

    /// The function that it invokes.
    public String function() {
        return invocation.function().declared().id();
    }

    @Override
    public void close() {
        workers.close();
    }
}
