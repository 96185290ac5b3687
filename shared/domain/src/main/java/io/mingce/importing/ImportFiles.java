package io.mingce.importing;

import java.io.InputStream;
import java.net.URI;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Optional;

/// What an import keeps beside its job: its parts, sealed, until they are no longer needed; and its reports, open,
/// for whoever runs the import.
public interface ImportFiles {

    /// Keeps a sealed part; the same name again replaces it.
    void keep(ImportId id, String name, byte[] content);

    /// A part that was kept.
    Optional<byte[]> kept(ImportId id, String name);

    /// Deletes sealed parts with all their versions; those that are not there are passed over.
    void forget(ImportId id, Collection<String> names);

    /// Publishes a report or fix file; what it replaces is deleted with all its versions.
    void publish(ImportId id, String name, String mediaType, Path content);

    /// The content of a published file, to be closed by the caller; empty where there is none.
    Optional<InputStream> opened(ImportId id, String name);

    /// Deletes a published file with all its versions.
    void withdraw(ImportId id, String name);

    /// The newest content of a dropped file, to be closed by the caller; empty where there is none.
    ///
    /// @param key of the object in the bucket
    Optional<InputStream> dropped(String key);

    /// Puts other content in the place of a dropped file of this import, and deletes all older versions.
    void replaceDropped(ImportId id, String key, Path content);

    /// Deletes the older versions of a dropped file, whatever import they were of.
    void forgetOlder(String key);

    /// A link to a published file, valid for 15 minutes; empty where there is none.
    Optional<URI> link(ImportId id, String name);
}
