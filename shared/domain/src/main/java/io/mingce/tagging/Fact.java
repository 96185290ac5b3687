package io.mingce.tagging;

import io.mingce.cleaning.Resource;
import io.mingce.cleaning.Text;

import java.util.List;

/// Something that the condition of a rule may speak of, for those who write rules; the table is `facts.tsv`. Tests hold it
/// against the language: every example compiles, and nothing of the language is left out.
///
/// @param name as it is written, with the names of what it is given
/// @param type of CEL, or `orders` and `interactions`, which have facts of their own
/// @param example a whole condition
public record Fact(String name, String type, Text text, String example) {

    private static final int COLUMNS = 5;

    /// All of them, in the order of the table.
    public static List<Fact> all() {
        return Table.FACTS;
    }

    private static final class Table {
        static final List<Fact> FACTS =
                Resource.lines(Fact.class, "facts.tsv").stream().map(Fact::read).toList();
    }

    private static Fact read(String line) {
        String[] cells = line.split("\t", -1);
        if (cells.length != COLUMNS) {
            throw new IllegalStateException("not five columns: " + line);
        }
        return new Fact(cells[0], cells[1], new Text(cells[3], cells[4]), cells[2]);
    }
}
