package io.mingce.local.outbox;

import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Consumer;

/// What was sent: a line of JSON each, readable by its owner only. The recipient is masked, so that whoever was erased is
/// not to be found here either.
public final class OutboxFile {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Path file;
    private final InstantSource clock;
    private final Consumer<Sent> told;

    /// @param told hears of each
    public OutboxFile(Path file, InstantSource clock, Consumer<Sent> told) {
        this.file = file;
        this.clock = clock;
        this.told = told;
    }

    /// A message that was sent.
    ///
    /// @param at UTC, whole seconds
    /// @param request what it is about; empty where it does not say
    /// @param to masked, or the name of a topic
    /// @param subject empty on a phone
    public record Sent(String at, String request, String to, String subject, String text) {}

    synchronized void add(String request, String to, String subject, String text) {
        String now = clock.instant().truncatedTo(ChronoUnit.SECONDS).toString();
        Sent sent = new Sent(now, request, to, subject, text);
        try {
            if (!Files.exists(file)) {
                Files.createFile(
                        file,
                        PosixFilePermissions.asFileAttribute(
                                PosixFilePermissions.fromString("rw-------")));
            }
            Files.writeString(
                    file, JSON.writeValueAsString(sent) + "\n", StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        told.accept(sent);
    }

    /// All lines; empty where nothing was sent.
    public synchronized String text() {
        try {
            return Files.exists(file) ? Files.readString(file) : "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The messages that these lines are, oldest first.
    public static List<Sent> read(String lines) {
        try (MappingIterator<Sent> sent = JSON.readerFor(Sent.class).readValues(lines)) {
            return sent.readAll();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
