package io.mingce.importing;

import java.util.Optional;

/// What an import keeps beside its job: its parts, sealed, until they are no longer needed; and its reports, open,
/// for whoever runs the import.
public interface ImportFiles {

    /// Keeps a sealed part; the same name again replaces it.
    void keep(ImportId id, String name, byte[] content);

    /// A part that was kept.
    Optional<byte[]> kept(ImportId id, String name);

    /// Publishes a report or fix file.
    void publish(ImportId id, String name, String mediaType, java.nio.file.Path content);

    /// A link to a published file, valid for 15 minutes; empty where there is none.
    Optional<java.net.URI> link(ImportId id, String name);
}
