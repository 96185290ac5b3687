package io.mingce.local;

import io.mingce.local.refusal.Refusal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/// Where a server keeps its files: a folder of the user's choice that only one server uses at a time, or a temporary
/// one that goes when the server stops. Only the owner may look into it.
final class DataFolder implements AutoCloseable {

    private static final String LOCK = "lock";
    private static final long LEAST_SPACE = 64L << 20;

    private final Path root;
    private final boolean temporary;
    private final FileChannel lock;

    private DataFolder(Path root, boolean temporary, FileChannel lock) {
        this.root = root;
        this.temporary = temporary;
        this.lock = lock;
    }

    /// @param chosen empty for a temporary folder
    static DataFolder open(Optional<Path> chosen) {
        try {
            if (chosen.isEmpty()) {
                // Made for its owner alone.
                Path root = Files.createTempDirectory("mingce-");
                return new DataFolder(root, true, locked(root));
            }
            Path root = Files.createDirectories(chosen.get().toAbsolutePath());
            refuseStrangers(root);
            Files.setPosixFilePermissions(root, PosixFilePermissions.fromString("rwx------"));
            return new DataFolder(root, false, locked(root));
        } catch (IOException e) {
            throw new Refusal(
                    "无法使用数据文件夹 " + chosen.orElse(Path.of("")) + "：" + e.getMessage(),
                    "The data folder "
                            + chosen.orElse(Path.of(""))
                            + " cannot be used: "
                            + e.getMessage(),
                    e);
        }
    }

    /// A folder with other things in it was named by mistake, and must not be closed to others; on a full disk a
    /// server would lose what comes in.
    private static void refuseStrangers(Path root) throws IOException {
        try (Stream<Path> files = Files.list(root)) {
            if (!Files.exists(root.resolve(LOCK)) && files.findAny().isPresent()) {
                throw new Refusal(
                        "文件夹 " + root + " 不是名册的数据文件夹，且不为空。",
                        "The folder " + root + " is no data folder of Mingce and not empty.");
            }
        }
        if (Files.getFileStore(root).getUsableSpace() < LEAST_SPACE) {
            throw new Refusal(
                    "磁盘已满：" + root + " 所在磁盘剩余不足 64 MB。",
                    "The disk is full: less than 64 MB are left where " + root + " is.");
        }
    }

    private static FileChannel locked(Path root) throws IOException {
        FileChannel channel =
                FileChannel.open(
                        root.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            FileLock lock = channel.tryLock();
            if (lock != null) {
                return channel;
            }
        } catch (OverlappingFileLockException e) {
            // Held by this very process, which comes to the same.
        }
        channel.close();
        throw new Refusal(
                "另一个服务正在使用数据文件夹 " + root + "；请先停止它。",
                "Another server is using the data folder " + root + "; stop it first.");
    }

    boolean temporary() {
        return temporary;
    }

    Path root() {
        return root;
    }

    /// Empty where nothing is to be kept.
    Optional<Path> kept(String name) {
        return temporary ? Optional.empty() : Optional.of(root.resolve(name));
    }

    Path folder(String name) {
        try {
            return Files.createDirectories(root.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            lock.close();
            if (temporary) {
                try (Stream<Path> files = Files.walk(root)) {
                    for (Path file :
                            (Iterable<Path>) files.sorted(Comparator.reverseOrder())::iterator) {
                        Files.deleteIfExists(file);
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
