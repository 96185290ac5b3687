package io.mingce.imports.file;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/// Unpacks an XLSX once into nothing before anything reads it: sizes in a directory can lie, bytes that came out cannot.
final class Archive {

    private Archive() {}

    /// Why the archive `file` is not read; empty if it is a sound XLSX.
    static Optional<Refusal> refuse(Path file) throws IOException {
        try (var zip = new ZipFile(file.toFile())) {
            if (zip.getEntry("xl/workbook.xml") == null) {
                return Optional.of(Refusal.NOT_A_TABLE);
            }
            if (zip.size() > Limits.ARCHIVE_ENTRIES) {
                return Optional.of(Refusal.ZIP_BOMB);
            }
            long packed = Files.size(file);
            long unpacked = 0;
            byte[] block = new byte[1 << 16];
            for (ZipEntry entry : Collections.list(zip.entries())) {
                long before = unpacked;
                boolean isSheet = entry.getName().startsWith("xl/worksheets/");
                var references = new CellReferences();
                try (InputStream in = zip.getInputStream(entry)) {
                    for (int read = in.read(block); read >= 0; read = in.read(block)) {
                        unpacked += read;
                        if (isTooMuch(entry, unpacked - before, unpacked, packed)) {
                            return Optional.of(Refusal.ZIP_BOMB);
                        }
                        if (isSheet && read > 0 && !references.harmless(block, read)) {
                            return Optional.of(Refusal.DAMAGED);
                        }
                    }
                }
            }
            return Optional.empty();
        } catch (ZipException | EOFException _) {
            return Optional.of(Refusal.DAMAGED);
        }
    }

    private static boolean isTooMuch(ZipEntry entry, long ofEntry, long unpacked, long packed) {
        boolean suspicious =
                unpacked > Limits.HARMLESS_BYTES && unpacked / Limits.ARCHIVE_RATIO > packed;
        boolean heldInMemory = entry.getName().equals("xl/sharedStrings.xml");
        return suspicious
                || unpacked > Limits.ARCHIVE_BYTES
                || (heldInMemory && ofEntry > Limits.SHARED_STRINGS_BYTES);
    }
}
