package io.mingce.local.clock;

import io.mingce.local.refusal.Refusal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/// The real time plus what it was moved by.
public final class MovableClock implements InstantSource {

    private final InstantSource real = Clock.systemUTC();
    private final Optional<Path> memory;
    private volatile Duration ahead;

    /// @param memory the file that keeps between runs what it was moved by: with the real time, what was stored meanwhile
    ///     would lie in the future
    public MovableClock(Optional<Path> memory) {
        this.memory = memory;
        this.ahead =
                memory.filter(Files::exists).map(MovableClock::remembered).orElse(Duration.ZERO);
    }

    @Override
    public Instant instant() {
        return real.instant().plus(ahead);
    }

    /// Moves it; backwards too.
    public synchronized void move(Duration by) {
        Duration moved = ahead.plus(by);
        // Before any time of its own is stored.
        memory.ifPresent(file -> remember(file, moved));
        ahead = moved;
    }

    /// What it was moved by.
    public Duration ahead() {
        return ahead;
    }

    private static Duration remembered(Path file) {
        try {
            return Duration.parse(Files.readString(file).strip());
        } catch (DateTimeException e) {
            throw new Refusal(
                    file + " 已损坏：应为时钟调快的时长，如 PT48H。",
                    file + " is damaged: it should say how far the clock was moved, like PT48H.",
                    e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void remember(Path file, Duration ahead) {
        try {
            Path fresh = file.resolveSibling(file.getFileName() + ".new");
            Files.writeString(fresh, ahead + "\n");
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
