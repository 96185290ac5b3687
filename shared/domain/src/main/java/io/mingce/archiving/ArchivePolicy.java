package io.mingce.archiving;

import io.mingce.cleaning.Resource;
import io.mingce.cleaning.Vocabulary;
import io.mingce.customer.Customer;
import io.mingce.customer.CustomerType;
import io.mingce.customer.Field;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// After how long without interaction customers are archived, by type and level: the table `archive-policy.tsv`.
public final class ArchivePolicy {

    private static final String ALL = "*";

    /// Beyond it somebody mistook the unit.
    private static final int LONGEST = 36_500;

    /// @param type empty = every
    /// @param level code of the levels list; empty = every
    private record Row(Optional<CustomerType> type, Optional<String> level, int days) {

        boolean fits(Customer customer) {
            return type.stream().allMatch(customer.profile().type()::equals)
                    && level.stream()
                            .allMatch(code ->
                                    customer.profile()
                                            .value(Field.LEVEL)
                                            .filter(code::equals)
                                            .isPresent());
        }
    }

    private static final class Shipped {
        static final ArchivePolicy POLICY =
                read(Resource.lines(ArchivePolicy.class, "archive-policy.tsv"));
    }

    private final List<Row> rows;

    private ArchivePolicy(List<Row> rows) {
        this.rows = rows;
        boolean everybody =
                !rows.isEmpty()
                        && rows.getLast().type().isEmpty()
                        && rows.getLast().level().isEmpty();
        if (!everybody) {
            throw new IllegalArgumentException("the last line has to fit everybody");
        }
    }

    /// That of this deployment.
    public static ArchivePolicy shipped() {
        return Shipped.POLICY;
    }

    /// Reads `type, level, days` a line.
    ///
    /// @throws IllegalArgumentException naming the line that is not a period of one day at least
    static ArchivePolicy read(Collection<String> lines) {
        return new ArchivePolicy(lines.stream().map(ArchivePolicy::row).toList());
    }

    private static Row row(String line) {
        String[] cells = line.split("\t", -1);
        if (cells.length != 3 || !cells[2].matches("[0-9]{1,5}")) {
            throw new IllegalArgumentException("not type, level and days: " + line);
        }
        int days = Integer.parseInt(cells[2]);
        boolean known = cells[1].equals(ALL) || Vocabulary.LEVELS.code(cells[1]).isPresent();
        if (days == 0 || days > LONGEST || !known) {
            throw new IllegalArgumentException("no such level, or no such period: " + line);
        }
        return new Row(
                Optional.of(cells[0])
                        .filter(type -> !type.equals(ALL))
                        .map(type -> CustomerType.valueOf(type.toUpperCase(Locale.ROOT))),
                Optional.of(cells[1]).filter(level -> !level.equals(ALL)),
                days);
    }

    /// The first day on which the customer is dormant, unless something happens before.
    ///
    /// @param zone in which days begin
    public LocalDate dormantFrom(Customer customer, ZoneId zone) {
        int days =
                rows.stream()
                        .filter(row -> row.fits(customer))
                        .mapToInt(Row::days)
                        .findFirst()
                        .orElseThrow();
        return LocalDate.ofInstant(customer.lastActivity(), zone).plusDays(days);
    }
}
