package io.mingce.memory;

import io.mingce.importing.ImportFiles;
import io.mingce.importing.ImportId;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// [ImportFiles] in memory.
public final class MemoryImportFiles implements ImportFiles {

    private final Map<String, byte[]> kept = new ConcurrentHashMap<>();
    private final Map<String, byte[]> published = new ConcurrentHashMap<>();

    @Override
    public void keep(ImportId id, String name, byte[] content) {
        kept.put(id + "/" + name, content.clone());
    }

    @Override
    public Optional<byte[]> kept(ImportId id, String name) {
        return Optional.ofNullable(kept.get(id + "/" + name)).map(byte[]::clone);
    }

    @Override
    public void publish(ImportId id, String name, String mediaType, Path content) {
        try {
            published.put(id + "/" + name, Files.readAllBytes(content));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Optional<URI> link(ImportId id, String name) {
        return published(id, name).map(_ -> URI.create("memory:/" + id + "/" + name));
    }

    /// The content of a published file.
    public Optional<byte[]> published(ImportId id, String name) {
        return Optional.ofNullable(published.get(id + "/" + name)).map(byte[]::clone);
    }
}
