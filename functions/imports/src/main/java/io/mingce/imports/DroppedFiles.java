package io.mingce.imports;

import io.mingce.edge.S3Object;

import java.nio.file.Path;

/// The files that people drop into the inbox.
@FunctionalInterface
interface DroppedFiles {

    /// What is to be done with one of them.
    @FunctionalInterface
    interface Use {

        /// @param channel from the folder it was dropped into
        /// @param file its content, there for the time of the call
        void with(String channel, Path file);
    }

    /// Fetches the content and passes it on; does nothing where the object is gone or lies outside a channel's folder.
    void with(S3Object object, Use use);
}
