package io.mingce.local.bucket;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;

import io.mingce.local.functions.AsyncInvocation;
import io.mingce.local.functions.Traces;
import io.mingce.local.functions.Workers;
import io.mingce.local.template.Trigger;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Tells a function of each file that appears or changes under its prefix, whether the S3 API wrote it or somebody
/// dropped it there by hand, and of those that came while nothing ran. Looks every half second, because file
/// notifications do not reach every kind of disk, and takes a file when it has stayed the same between two looks.
public final class FileWatch implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(FileWatch.class);
    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final Duration PAUSE = Duration.ofMillis(400);

    /// What S3Proxy is still writing: the key, a dash and a UUID.
    private static final Pattern UNFINISHED =
            Pattern.compile(".*-[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private final Path bucket;
    private final Trigger.FileCreated trigger;
    private final AsyncInvocation invocation;
    private final InstantSource clock;
    private final Optional<Path> memory;
    private final Map<String, String> told;
    private final Set<String> underWay = new HashSet<>();
    private Map<String, String> lastLook = Map.of();
    private final Workers workers = new Workers();

    /// @param bucket the folder
    /// @param memory the file that remembers between runs which files the function was told of
    public FileWatch(
            Path bucket,
            Trigger.FileCreated trigger,
            AsyncInvocation invocation,
            InstantSource clock,
            Optional<Path> memory) {
        this.bucket = bucket;
        this.trigger = trigger;
        this.invocation = invocation;
        this.clock = clock;
        this.memory = memory;
        this.told = memory.map(FileWatch::remembered).orElseGet(TreeMap::new);
    }

    /// Begins to look.
    public void start() {
        workers.keep(this::run);
    }

    private void run() throws InterruptedException {
        while (!workers.stopping()) {
            look();
            Thread.sleep(PAUSE);
        }
    }

    private synchronized void look() {
        Map<String, String> now = seen();
        now.forEach((key, state) -> {
            if (state.equals(lastLook.get(key))
                    && !state.equals(told.get(key))
                    && underWay.add(key)) {
                workers.begin(() -> tell(key, state));
            }
        });
        lastLook = now;
    }

    /// Interrupted, it leaves the file untold, so that it is told of at the next start.
    private void tell(String key, String state) throws InterruptedException {
        try {
            invocation.run(S3Event.of(trigger.bucket(), key, bucket.resolve(key), clock.instant()));
            done(key, Optional.of(state));
        } catch (IOException e) {
            // Gone again before it was read.
            LOG.warn("a dropped file could not be read: {}", Traces.of(e));
            done(key, Optional.empty());
        }
    }

    private synchronized void done(String key, Optional<String> state) {
        underWay.remove(key);
        state.ifPresent(handled -> told.put(key, handled));
        memory.ifPresent(this::remember);
    }

    private Map<String, String> seen() {
        Map<String, String> states = new LinkedHashMap<>();
        Path top = bucket.resolve(trigger.prefix().replaceFirst("[^/]*$", ""));
        if (!Files.isDirectory(top)) {
            return states;
        }
        try (Stream<Path> files = Files.walk(top)) {
            for (Path file : (Iterable<Path>) files::iterator) {
                String key = bucket.relativize(file).toString().replace('\\', '/');
                if (Files.isRegularFile(file) && wanted(key)) {
                    BasicFileAttributes is = Files.readAttributes(file, BasicFileAttributes.class);
                    states.put(key, is.size() + "@" + is.lastModifiedTime().toMillis());
                }
            }
        } catch (IOException | java.io.UncheckedIOException e) {
            // A file that went while the folder was read: the next look sees what is there then.
            LOG.debug("looked at a moving folder: {}", Traces.of(e));
        }
        return states;
    }

    private boolean wanted(String key) {
        boolean hidden = Stream.of(key.split("/", -1)).anyMatch(part -> part.startsWith("."));
        return key.startsWith(trigger.prefix())
                && key.endsWith(trigger.suffix())
                && !hidden
                && !UNFINISHED.matcher(key).matches();
    }

    private static Map<String, String> remembered(Path file) {
        Map<String, String> states = new TreeMap<>();
        try {
            if (Files.exists(file)) {
                MAPPER.readTree(file.toFile())
                        .properties()
                        .forEach(e -> states.put(e.getKey(), e.getValue().asText()));
            }
        } catch (JsonProcessingException e) {
            LOG.warn("{} is damaged: files in the bucket are told of again", file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return states;
    }

    private void remember(Path file) {
        try {
            told.keySet().retainAll(union(lastLook.keySet(), underWay));
            Path fresh = file.resolveSibling(file.getFileName() + ".new");
            MAPPER.writeValue(fresh.toFile(), told);
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static Set<String> union(Set<String> some, Set<String> more) {
        Set<String> all = new HashSet<>(some);
        List.copyOf(more).forEach(all::add);
        return all;
    }

    /// Looks no more and waits for what is under way.
    @Override
    public void close() {
        workers.close();
    }
}
