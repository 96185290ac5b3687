package io.mingce.store.audit;

import static io.mingce.store.table.Secrecy.PLAIN;

import static java.util.stream.Collectors.joining;

import io.mingce.audit.Alert;
import io.mingce.audit.AuditDay;
import io.mingce.audit.ChainId;
import io.mingce.audit.WatchState;
import io.mingce.audit.WatchState.Mark;
import io.mingce.store.table.Secrecy;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/// How far the watch has come, in the table of jobs: `audit-watch` · `state`. Marks and alerts are lines of words.
final class WatchItem {

    /// What the attributes may hold.
    static final Map<String, Secrecy> SECRECY =
            Map.of(
                    "job", PLAIN,
                    "part", PLAIN,
                    "version", PLAIN,
                    "at", PLAIN,
                    "marks", PLAIN,
                    "alerts", PLAIN);

    static final Map<String, AttributeValue> KEY =
            Map.of("job", text("audit-watch"), "part", text("state"));

    private WatchItem() {}

    static Map<String, AttributeValue> of(WatchState state) {
        return Map.of(
                "job",
                text("audit-watch"),
                "part",
                text("state"),
                "version",
                AttributeValue.fromN(Long.toString(state.version())),
                "at",
                text(state.at().toString()),
                "marks",
                text(
                        state.marks().entrySet().stream()
                                .map(e -> line(e.getKey(), e.getValue()))
                                .collect(joining("\n"))),
                "alerts",
                text(state.alerts().stream().map(WatchItem::line).collect(joining("\n"))));
    }

    static WatchState state(Map<String, AttributeValue> item) {
        return new WatchState(
                Long.parseLong(Objects.requireNonNull(item.get("version")).n()),
                Instant.parse(read(item, "at")),
                read(item, "marks")
                        .lines()
                        .map(line -> line.split(" ", -1))
                        .collect(Collectors.toMap(WatchItem::chain, WatchItem::mark)),
                read(item, "alerts").lines().map(WatchItem::alert).toList());
    }

    private static String line(ChainId chain, Mark mark) {
        return "%s %s %d %d".formatted(chain.day(), chain.name(), mark.counted(), mark.from());
    }

    private static ChainId chain(String[] words) {
        return new ChainId(new AuditDay(LocalDate.parse(words[0])), words[1]);
    }

    private static Mark mark(String[] words) {
        return new Mark(Long.parseLong(words[2]), Long.parseLong(words[3]));
    }

    /// The user last: it is the only word that may have blanks.
    private static String line(Alert alert) {
        return "%s %s %d %s".formatted(alert.kind(), alert.at(), alert.count(), alert.user());
    }

    private static Alert alert(String line) {
        String[] words = line.split(" ", 4);
        return new Alert(
                Alert.Kind.valueOf(words[0]),
                words[3],
                Instant.parse(words[1]),
                Integer.parseInt(words[2]));
    }

    private static AttributeValue text(String text) {
        return AttributeValue.fromS(text);
    }

    private static String read(Map<String, AttributeValue> item, String name) {
        return Objects.requireNonNull(item.get(name)).s();
    }
}
