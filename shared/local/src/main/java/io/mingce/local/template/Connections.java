package io.mingce.local.template;

import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/// Refuses a template whose events come from, or whose failures go to, something that it does not declare.
final class Connections {

    private final Template template;
    private final Set<String> queueArns;

    Connections(Template template) {
        this.template = template;
        this.queueArns =
                template.queues().stream().map(Template.Queue::arn).collect(Collectors.toSet());
    }

    void check() {
        for (Template.Queue queue : template.queues()) {
            known(
                    "queue",
                    queue.deadLetterArn(),
                    "Resources." + queue.name() + ".Properties.RedrivePolicy");
        }
        for (Template.Api api : template.apis()) {
            api.accessLog()
                    .ifPresent(log ->
                            known(
                                    "log group",
                                    log.group(),
                                    template.logGroups()::contains,
                                    "Resources." + api.id() + ".Properties.AccessLogSetting"));
        }
        for (Template.Function function : template.functions()) {
            known("queue", function.failureArn(), function.path() + ".EventInvokeConfig");
            function.triggers().forEach(trigger -> check(trigger, function.path() + ".Events"));
        }
    }

    private void check(Trigger trigger, String path) {
        switch (trigger) {
            case Trigger.Route _ -> {
                // Its API was looked up when it was read.
            }
            case Trigger.FileCreated file ->
                    known("bucket", file.bucket(), template.buckets()::contains, path);
            case Trigger.QueueBatch batch ->
                    known("queue", batch.queueArn(), queueArns::contains, path);
            case Trigger.StreamBatch batch -> {
                known("table with a stream", batch.table(), this::hasStream, path);
                known("queue", batch.failureArn(), path);
            }
            case Trigger.LogLines lines ->
                    known("log group", lines.group(), template.logGroups()::contains, path);
            case Trigger.Timed _ -> {
                // Comes from nowhere.
            }
        }
    }

    private boolean hasStream(String name) {
        return template.tables().stream()
                .anyMatch(table -> table.name().equals(name) && table.streamView().isPresent());
    }

    private void known(String kind, Optional<String> queueArn, String path) {
        queueArn.ifPresent(arn -> known(kind, arn, queueArns::contains, path));
    }

    private static void known(String kind, String name, Predicate<String> exists, String path) {
        if (!exists.test(name)) {
            throw TemplateError.at(
                    path, "模板没有声明 " + name, "the template declares no " + kind + " " + name);
        }
    }
}
