package io.mingce.erasure;

import io.mingce.importing.ImportId;
import io.mingce.request.RequestId;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Rows that are to go from the files of imports. Whoever keeps the files does it, see `ScrubFiles` of the imports.
public interface Scrubs {

    /// Rows that are to go.
    ///
    /// @param rows as a person sees them in the file
    /// @param done how many went, by store (`inbox`, `reports`); empty until they have
    record Scrub(
            ImportId importId,
            RequestId request,
            Set<Long> rows,
            Optional<Map<String, Long>> done) {}

    /// Asks for it, or again where it was lost. Rows that were asked for before stay; one that is done stays so, unless rows
    /// are asked for that it did not have. Two requests.
    void ask(ImportId importId, RequestId request, Set<Long> rows);

    /// One request.
    Optional<Scrub> find(ImportId importId, RequestId request);

    /// Notes that it is done, unless more rows were asked for meanwhile. One request.
    void done(Scrub scrub, Map<String, Long> counts);

    /// Notes that files with the content of `content` are what was left of `original`: they are not imported.
    void rewritten(ImportId content, ImportId original);

    /// The import whose rewritten file has this content; empty where it is no rewritten one. One request.
    Optional<ImportId> original(ImportId content);

    /// The rows that have gone from an import for whatever request: to be kept out of what is written of it later.
    Set<Long> gone(ImportId importId);
}
