package io.mingce.imports;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;

import io.mingce.importing.ImportFiles;
import io.mingce.importing.ImportId;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.Optional;

/// Keeps records as parts of an import, written as JSON and sealed by [ImportFiles].
final class Sealed {

    private static final JsonMapper JSON =
            JsonMapper.builder()
                    .addModule(new Jdk8Module())
                    .visibility(PropertyAccessor.GETTER, Visibility.NONE)
                    .visibility(PropertyAccessor.IS_GETTER, Visibility.NONE)
                    .visibility(PropertyAccessor.FIELD, Visibility.ANY)
                    .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
                    .build();

    private final ImportFiles files;

    Sealed(ImportFiles files) {
        this.files = files;
    }

    void keep(ImportId id, String name, Record part) {
        try {
            files.keep(id, name, JSON.writeValueAsBytes(part));
        } catch (JsonProcessingException e) {
            // Its message could quote a value.
            throw new IllegalStateException("cannot write " + name + " of import " + id);
        }
    }

    /// The part as it was kept.
    ///
    /// @throws NotKeptException where it is not there
    <T extends Record> T kept(ImportId id, String name, Class<T> type) {
        return find(id, name, type).orElseThrow(() -> new NotKeptException(id, name));
    }

    /// The part as it was kept, if it still is.
    <T extends Record> Optional<T> find(ImportId id, String name, Class<T> type) {
        Optional<byte[]> content = files.kept(id, name);
        if (content.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(JSON.readValue(content.get(), type));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("cannot read " + name + " of import " + id);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Deletes parts; those that are not there are passed over.
    void forget(ImportId id, Collection<String> names) {
        files.forget(id, names);
    }
}
