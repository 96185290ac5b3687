package io.mingce.imports;

import io.mingce.importing.ImportFiles;
import io.mingce.importing.ImportId;
import io.mingce.store.cipher.Envelope;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Collection;
import java.util.Optional;

/// Parts of imports in a folder, sealed as they are in the bucket.
record SealedFolder(Path folder, Envelope envelope) implements ImportFiles {

    @Override
    public void keep(ImportId id, String name, byte[] content) {
        try {
            Files.write(folder.resolve(name), envelope.seal(id + "/" + name, content));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Optional<byte[]> kept(ImportId id, String name) {
        try {
            return Optional.of(
                    envelope.open(id + "/" + name, Files.readAllBytes(folder.resolve(name))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void publish(ImportId id, String name, String mediaType, Path content) {
        try {
            Files.copy(content, folder.resolve(name), StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void forget(ImportId id, Collection<String> names) {
        // Somebody who measures may want to look at them.
    }

    @Override
    public Optional<InputStream> opened(ImportId id, String name) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void withdraw(ImportId id, String name) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Optional<InputStream> dropped(String key) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void replaceDropped(ImportId id, String key, Path content) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void forgetOlder(String key) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Optional<URI> link(ImportId id, String name) {
        return Optional.of(folder.resolve(name).toUri());
    }
}
