package io.mingce.local;

import io.mingce.local.refusal.Refusal;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;

/// How the other commands find a running server: one small file for each, readable by its owner only, in a folder
/// of the user's. Plain properties, because `token` should not wait for a JSON library to load.
///
/// @param control port of the control server
/// @param secret what the control server asks for
record RunFile(long pid, int publicPort, int staffPort, int control, String secret, Path inbox) {

    /// The user's own folder for what lives as long as a session.
    static Path folder() {
        String given = System.getenv("XDG_RUNTIME_DIR");
        Path base =
                given != null && Files.isWritable(Path.of(given))
                        ? Path.of(given)
                        : Path.of(System.getProperty("java.io.tmpdir"));
        try {
            Path folder = base.resolve("mingce-" + System.getProperty("user.name"));
            Files.createDirectories(folder);
            if (!Files.getOwner(folder).getName().equals(System.getProperty("user.name"))) {
                throw new Refusal(
                        "文件夹 " + folder + " 属于别人，不可使用。",
                        "The folder " + folder + " belongs to somebody else and cannot be used.");
            }
            return Files.setPosixFilePermissions(
                    folder, PosixFilePermissions.fromString("rwx------"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void write(Path folder) {
        Properties all = new Properties();
        all.setProperty("pid", Long.toString(pid));
        all.setProperty("public", Integer.toString(publicPort));
        all.setProperty("staff", Integer.toString(staffPort));
        all.setProperty("control", Integer.toString(control));
        all.setProperty("secret", secret);
        all.setProperty("inbox", inbox.toString());
        try {
            Path fresh =
                    Files.createTempFile(
                            folder,
                            "new",
                            "",
                            PosixFilePermissions.asFileAttribute(
                                    PosixFilePermissions.fromString("rw-------")));
            try (Writer writer = Files.newBufferedWriter(fresh)) {
                all.store(writer, null);
            }
            Files.move(fresh, file(folder, pid), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void delete(Path folder, long pid) {
        try {
            Files.deleteIfExists(file(folder, pid));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path file(Path folder, long pid) {
        return folder.resolve(pid + ".run");
    }

    /// The server that started last and still runs; empty where none does.
    static Optional<RunFile> running(Path folder) {
        return live(folder).stream().findFirst();
    }

    /// The server that started last and still runs.
    static RunFile newest(Path folder) {
        return running(folder)
                .orElseThrow(() ->
                        new Refusal(
                                "没有正在运行的服务；请先执行 ./mingce serve。",
                                "No server is running; start one with ./mingce serve."));
    }

    private static List<RunFile> live(Path folder) {
        List<Path> files = new ArrayList<>();
        try (Stream<Path> all = Files.list(folder)) {
            all.filter(file -> file.toString().endsWith(".run")).forEach(files::add);
            files.sort(Comparator.comparingLong(RunFile::modified).reversed());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return files.stream().flatMap(file -> read(file).stream()).filter(RunFile::runs).toList();
    }

    private boolean runs() {
        return ProcessHandle.of(pid).map(ProcessHandle::isAlive).orElse(false);
    }

    private static long modified(Path file) {
        return file.toFile().lastModified();
    }

    /// Empty for a file that is going away.
    private static Optional<RunFile> read(Path file) {
        Properties all = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            all.load(reader);
        } catch (IOException e) {
            return Optional.empty();
        }
        return Optional.of(
                new RunFile(
                        Long.parseLong(all.getProperty("pid")),
                        Integer.parseInt(all.getProperty("public")),
                        Integer.parseInt(all.getProperty("staff")),
                        Integer.parseInt(all.getProperty("control")),
                        all.getProperty("secret"),
                        Path.of(all.getProperty("inbox"))));
    }
}
