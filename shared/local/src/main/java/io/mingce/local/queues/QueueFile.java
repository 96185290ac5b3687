package io.mingce.local.queues;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;

/// Keeps a queue between runs: one line for each message that came, was handed out or went. Written at once, so
/// that a process which is killed loses nothing; a torn last line is passed over. Rewritten at each start.
final class QueueFile implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(QueueFile.class);
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private final FileChannel channel;

    /// @param put the message as it now is, none where it went
    private record Line(String id, @Nullable Message put) {}

    private QueueFile(FileChannel channel) {
        this.channel = channel;
    }

    static Map<String, Message> read(Path file) throws IOException {
        Map<String, Message> messages = new LinkedHashMap<>();
        if (!Files.exists(file)) {
            return messages;
        }
        for (String text : Files.readAllLines(file)) {
            try {
                apply(MAPPER.readValue(text, Line.class), messages);
            } catch (JsonProcessingException e) {
                LOG.info("{}: passed over a line that was torn when the process ended", file);
            }
        }
        return messages;
    }

    private static void apply(Line line, Map<String, Message> messages) {
        if (line.put() == null) {
            messages.remove(line.id());
        } else {
            messages.put(line.id(), line.put());
        }
    }

    /// Starts the file anew with what is in the queue.
    static QueueFile rewrite(Path file, Collection<Message> messages) throws IOException {
        Path fresh = file.resolveSibling(file.getFileName() + ".new");
        QueueFile written =
                new QueueFile(
                        FileChannel.open(
                                fresh,
                                StandardOpenOption.CREATE,
                                StandardOpenOption.TRUNCATE_EXISTING,
                                StandardOpenOption.WRITE));
        messages.forEach(written::put);
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
        return written;
    }

    void put(Message message) {
        append(new Line(message.id(), message));
    }

    void remove(String id) {
        append(new Line(id, null));
    }

    private void append(Line line) {
        try {
            channel.write(
                    ByteBuffer.wrap((MAPPER.writeValueAsString(line) + "\n").getBytes(UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        channel.force(true);
        channel.close();
    }
}
