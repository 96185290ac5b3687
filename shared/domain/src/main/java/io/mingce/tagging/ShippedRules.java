package io.mingce.tagging;

import io.mingce.cleaning.Resource;
import io.mingce.cleaning.Text;
import io.mingce.customer.TagClass;
import io.mingce.customer.TagName;

import java.util.List;
import java.util.Optional;

/// The rules that every deployment begins with, in the table `shipped-rules.tsv`.
public final class ShippedRules {

    private static final int COLUMNS = 6;

    private static final class Table {
        static final List<TagRule.Version> RULES =
                Resource.lines(ShippedRules.class, "shipped-rules.tsv").stream()
                        .map(ShippedRules::rule)
                        .toList();
    }

    private ShippedRules() {}

    /// All of them, in the order they are asked; each of version 0.
    public static List<TagRule.Version> all() {
        return Table.RULES;
    }

    /// The one of this name; empty where none is shipped.
    public static Optional<TagRule.Version> find(TagName name) {
        return all().stream().filter(each -> each.rule().name().equals(name)).findFirst();
    }

    private static TagRule.Version rule(String line) {
        String[] cells = line.split("\t", -1);
        if (cells.length != COLUMNS) {
            throw new IllegalStateException("not six columns: " + line);
        }
        return new TagRule.Version(
                new TagRule(
                        new TagName(cells[0]),
                        TagClass.findByKey(cells[1]).orElseThrow(),
                        new Text(cells[3], cells[4]),
                        cells[5],
                        Optional.of(cells[2]).filter(purpose -> !purpose.isEmpty()),
                        true),
                0,
                Optional.empty(),
                Optional.empty());
    }
}
