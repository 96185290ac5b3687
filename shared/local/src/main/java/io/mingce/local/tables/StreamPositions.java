package io.mingce.local.tables;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;

/// How far one function has come in the shards of a stream; kept between runs where a file is given.
public final class StreamPositions {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final String ENDED = "ended";

    private final Optional<Path> file;
    private final ObjectNode byShard;

    public StreamPositions(Optional<Path> file) {
        this.file = file;
        try {
            this.byShard =
                    file.isPresent() && Files.exists(file.get())
                            ? (ObjectNode) MAPPER.readTree(file.get().toFile())
                            : MAPPER.createObjectNode();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The sequence number of the last change that is through.
    Optional<String> last(String shardId) {
        return Optional.ofNullable(byShard.get(shardId)).map(node -> node.asText());
    }

    boolean ended(String shardId) {
        return last(shardId).filter(ENDED::equals).isPresent();
    }

    void move(String shardId, String sequence) {
        byShard.put(shardId, sequence);
        save();
    }

    void end(String shardId) {
        byShard.put(shardId, ENDED);
        save();
    }

    private void save() {
        file.ifPresent(kept -> {
            try {
                Path fresh = kept.resolveSibling(kept.getFileName() + ".new");
                MAPPER.writeValue(fresh.toFile(), byShard);
                Files.move(fresh, kept, StandardCopyOption.ATOMIC_MOVE);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }
}
