package io.mingce.memory;

import io.mingce.importing.ImportFiles;
import io.mingce.importing.ImportId;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// [ImportFiles] in memory.
public final class MemoryImportFiles implements ImportFiles {

    private final Map<String, byte[]> kept = new ConcurrentHashMap<>();
    private final Map<String, byte[]> published = new ConcurrentHashMap<>();
    private final Map<String, byte[]> dropped = new ConcurrentHashMap<>();

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
        published.put(id + "/" + name, read(content));
    }

    @Override
    public void forget(ImportId id, Collection<String> names) {
        names.forEach(name -> kept.remove(id + "/" + name));
    }

    @Override
    public Optional<InputStream> opened(ImportId id, String name) {
        return published(id, name).map(ByteArrayInputStream::new);
    }

    @Override
    public void withdraw(ImportId id, String name) {
        published.remove(id + "/" + name);
    }

    @Override
    public Optional<InputStream> dropped(String key) {
        return Optional.ofNullable(dropped.get(key)).map(ByteArrayInputStream::new);
    }

    @Override
    public void replaceDropped(ImportId id, String key, Path content) {
        drop(key, read(content));
    }

    @Override
    public void forgetOlder(String key) {
        // There are none.
    }

    /// Puts a file where people drop them.
    public void drop(String key, byte[] content) {
        dropped.put(key, content.clone());
    }

    private static byte[] read(Path content) {
        try {
            return Files.readAllBytes(content);
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
