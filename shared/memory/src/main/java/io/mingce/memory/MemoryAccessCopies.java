package io.mingce.memory;

import io.mingce.erasure.AccessCopies;
import io.mingce.erasure.CopyKind;
import io.mingce.erasure.CopyLedger;
import io.mingce.request.RequestId;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// [AccessCopies] in memory.
public final class MemoryAccessCopies implements AccessCopies {

    private final Map<RequestId, byte[]> kept = new ConcurrentHashMap<>();

    @Override
    public void keep(RequestId id, CopyLedger.Noted noted, Path zip) {
        if (noted.copy().kind() != CopyKind.ACCESS_COPY) {
            throw new IllegalArgumentException("not noted as a copy for the person");
        }
        try {
            kept.put(id, Files.readAllBytes(zip));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Optional<URI> link(RequestId id) {
        return kept.containsKey(id) ? Optional.of(URI.create("memory:" + id)) : Optional.empty();
    }

    @Override
    public boolean delete(RequestId id) {
        return kept.remove(id) != null;
    }

    /// What is kept for a request.
    public Optional<byte[]> kept(RequestId id) {
        return Optional.ofNullable(kept.get(id)).map(byte[]::clone);
    }
}
