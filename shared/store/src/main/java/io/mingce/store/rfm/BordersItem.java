package io.mingce.store.rfm;

import static io.mingce.store.table.Secrecy.PLAIN;

import io.mingce.rfm.Borders;
import io.mingce.rfm.Borders.Computed;
import io.mingce.store.table.Secrecy;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/// Borders as an item of the table of jobs: `rfm` · `borders`.
final class BordersItem {

    /// What the attributes may hold.
    static final Map<String, Secrecy> SECRECY =
            Map.of(
                    "job", PLAIN,
                    "part", PLAIN,
                    "version", PLAIN,
                    "silent", PLAIN,
                    "orders", PLAIN,
                    "yuan", PLAIN,
                    "computedOn", PLAIN,
                    "customers", PLAIN);

    static final Map<String, AttributeValue> KEY =
            Map.of("job", AttributeValue.fromS("rfm"), "part", AttributeValue.fromS("borders"));

    private BordersItem() {}

    static Map<String, AttributeValue> of(Borders borders) {
        var item = new HashMap<>(KEY);
        item.put("version", number(borders.version()));
        item.put("silent", numbers(borders.silent()));
        item.put("orders", numbers(borders.orders()));
        item.put("yuan", numbers(borders.yuan()));
        borders.computed()
                .ifPresent(computed -> {
                    item.put("computedOn", AttributeValue.fromS(computed.on().toString()));
                    item.put("customers", number(computed.customers()));
                });
        return item;
    }

    static Borders borders(Map<String, AttributeValue> item) {
        return new Borders(
                list(item, "silent"),
                list(item, "orders"),
                list(item, "yuan"),
                Optional.ofNullable(item.get("computedOn"))
                        .map(on ->
                                new Computed(LocalDate.parse(on.s()), number(item, "customers"))),
                number(item, "version"));
    }

    static AttributeValue number(int number) {
        return AttributeValue.fromN(Integer.toString(number));
    }

    private static AttributeValue numbers(List<Integer> numbers) {
        return AttributeValue.fromL(numbers.stream().map(BordersItem::number).toList());
    }

    private static int number(Map<String, AttributeValue> item, String name) {
        return Integer.parseInt(value(item, name).n());
    }

    private static List<Integer> list(Map<String, AttributeValue> item, String name) {
        return value(item, name).l().stream().map(each -> Integer.valueOf(each.n())).toList();
    }

    private static AttributeValue value(Map<String, AttributeValue> item, String name) {
        return Objects.requireNonNull(item.get(name));
    }
}
