package io.mingce.local;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.mingce.local.template.LocalNames;
import io.mingce.local.template.Template;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Looks for what is left of a person everywhere that a running template keeps anything: every attribute of every table,
/// every queue, every object, every file of the data folder (the outbox and what was logged among them), in UTF-8, GB18030,
/// UTF-16 of both orders and base 64, as it was written and without its separators.
///
/// Whatever keeps data of customers from now on is looked into here.
final class NothingLeft {

    private final ClearText texts;

    /// @param texts that stand for the person and for nobody else
    NothingLeft(List<String> texts) {
        Set<String> all = new LinkedHashSet<>();
        for (String text : texts) {
            all.add(text);
            all.add(text.replaceAll("[\\s\\-+()（）·.]", ""));
            all.addAll(written(text));
        }
        this.texts = ClearText.everywhere(List.copyOf(all));
    }

    /// A mobile number in the ways that people write one.
    private static List<String> written(String text) {
        if (!text.matches("1\\d{10}")) {
            return List.of();
        }
        String a = text.substring(0, 3);
        String b = text.substring(3, 7);
        String c = text.substring(7);
        return List.of(a + " " + b + " " + c, a + "-" + b + "-" + c);
    }

    /// Where any of the texts is; empty where the person is gone.
    List<String> in(Runner runner) {
        List<String> found = new ArrayList<>(in(runner.folder()));
        for (Template.Table table : runner.template().tables()) {
            runner.clients()
                    .dynamoDb()
                    .scanPaginator(b -> b.tableName(table.name()).consistentRead(true))
                    .items()
                    .forEach(item -> found.addAll(inItem(table.name(), item)));
        }
        for (Template.Queue queue : runner.template().queues()) {
            runner.queues()
                    .byArn(LocalNames.arn("sqs", queue.name()))
                    .bodies()
                    .forEach(body ->
                            found.addAll(texts.inBytes(queue.name(), body.getBytes(UTF_8))));
        }
        return found;
    }

    /// In the files of a folder.
    List<String> in(Path folder) {
        return texts.in(folder);
    }

    /// In what was opened, or in an answer.
    List<String> in(String place, byte[] content) {
        return texts.inBytes(place, content);
    }

    private List<String> inItem(String table, Map<String, AttributeValue> item) {
        List<String> found = new ArrayList<>();
        item.forEach((name, value) -> inValue(table + "." + name, value, found));
        return found;
    }

    private void inValue(String place, AttributeValue value, List<String> found) {
        switch (value.type()) {
            case S -> found.addAll(texts.inBytes(place, value.s().getBytes(UTF_8)));
            case N -> found.addAll(texts.inBytes(place, value.n().getBytes(UTF_8)));
            case B -> found.addAll(texts.inBytes(place, value.b().asByteArray()));
            case SS -> found.addAll(texts.inBytes(place, value.ss().toString().getBytes(UTF_8)));
            case NS -> found.addAll(texts.inBytes(place, value.ns().toString().getBytes(UTF_8)));
            case BS -> value.bs().forEach(b -> found.addAll(texts.inBytes(place, b.asByteArray())));
            case L -> value.l().forEach(each -> inValue(place, each, found));
            case M -> value.m().forEach((name, each) -> inValue(place + "." + name, each, found));
            case BOOL, NUL, UNKNOWN_TO_SDK_VERSION -> {
                // Says nothing of anybody.
            }
        }
    }
}
