package io.mingce.local.queues;

import io.mingce.local.template.LocalNames;
import io.mingce.local.template.Template;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;

/// The template's queues.
public final class LocalQueues implements AutoCloseable {

    private final Map<String, LocalQueue> byName = new LinkedHashMap<>();
    private final List<Template.Queue> declared;
    private final Optional<Path> folder;

    /// @param folder where messages are kept between runs
    public LocalQueues(List<Template.Queue> declared, Optional<Path> folder) {
        this.declared = declared;
        this.folder = folder;
        declared.forEach(this::open);
    }

    private LocalQueue open(Template.Queue queue) {
        LocalQueue known = byName.get(queue.name());
        if (known != null) {
            return known;
        }
        LocalQueue opened =
                new LocalQueue(
                        queue,
                        queue.deadLetterArn().map(arn -> open(declaredAs(arn))),
                        folder.map(in -> in.resolve(queue.name() + ".jsonl")));
        byName.put(queue.name(), opened);
        return opened;
    }

    private Template.Queue declaredAs(String arn) {
        return declared.stream()
                .filter(queue -> queue.arn().equals(arn))
                .findAny()
                .orElseThrow(() -> new NoSuchElementException("no queue " + arn));
    }

    public LocalQueue byArn(String arn) {
        return get(declaredAs(arn).name());
    }

    /// Empty where the template declares no such queue.
    Optional<LocalQueue> byUrl(String url) {
        return byName.values().stream()
                .filter(queue -> LocalNames.queueUrl(queue.declared().name()).equals(url))
                .findAny();
    }

    Optional<LocalQueue> byName(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    private LocalQueue get(String name) {
        return byName(name).orElseThrow(() -> new NoSuchElementException("no queue " + name));
    }

    @Override
    public void close() {
        byName.values().forEach(LocalQueue::close);
    }
}
