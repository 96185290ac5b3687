package io.mingce.store.customer;

import io.mingce.customer.Absorbed;
import io.mingce.customer.Apart;
import io.mingce.customer.CustomerId;
import io.mingce.customer.Lineage;
import io.mingce.customer.MergeId;

import java.time.Instant;
import java.util.List;

/// A lineage as lists of lines: `id into merge time auto|person version`, and `own other`. Ids and times only.
final class LineageTexts {

    private static final String AUTOMATIC = "auto";
    private static final String PERSON = "person";

    private LineageTexts() {}

    static void write(Lineage lineage, CustomerItem item) {
        if (!lineage.absorbed().isEmpty()) {
            item.absorbed = lineage.absorbed().stream().map(LineageTexts::line).toList();
        }
        if (!lineage.apart().isEmpty()) {
            item.apart = lineage.apart().stream().map(a -> a.own() + " " + a.other()).toList();
        }
    }

    private static String line(Absorbed link) {
        return String.join(
                " ",
                link.id().value(),
                link.into().value(),
                link.merge().value(),
                link.at().toString(),
                link.automatic() ? AUTOMATIC : PERSON,
                String.valueOf(link.version()));
    }

    static Lineage read(CustomerItem item) {
        List<String> absorbed = item.absorbed == null ? List.of() : item.absorbed;
        List<String> apart = item.apart == null ? List.of() : item.apart;
        return new Lineage(
                absorbed.stream().map(LineageTexts::absorbed).toList(),
                apart.stream().map(LineageTexts::apart).toList());
    }

    private static Absorbed absorbed(String line) {
        List<String> parts = List.of(line.split(" "));
        return new Absorbed(
                new CustomerId(parts.get(0)),
                new CustomerId(parts.get(1)),
                new MergeId(parts.get(2)),
                Instant.parse(parts.get(3)),
                parts.get(4).equals(AUTOMATIC),
                Long.parseLong(parts.get(5)));
    }

    private static Apart apart(String line) {
        List<String> parts = List.of(line.split(" "));
        return new Apart(new CustomerId(parts.get(0)), new CustomerId(parts.get(1)));
    }
}
