package io.mingce.rfm;

import io.mingce.customer.CustomerStatus;
import io.mingce.directory.Dimension;
import io.mingce.directory.Directories;
import io.mingce.directory.Entry;
import io.mingce.directory.Row;
import io.mingce.rfm.Borders.Computed;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;

/// Parts those who ever ordered, and are not in the archive, into fifths anew: an archive that grows for ever would make
/// everybody else a recent buyer. The rows of the directory go by one at a time; what is held does not grow
/// with their number. Nothing is written at customers: their scores are worked out by the borders when they are read.
public final class ComputeBorders {

    private static final String ARCHIVED = CustomerStatus.ARCHIVED.key();

    private final Directories directories;
    private final RfmBorders borders;
    private final InstantSource clock;
    private final ZoneId zone;

    /// @param zone in which days begin; that of the directory
    public ComputeBorders(
            Directories directories, RfmBorders borders, InstantSource clock, ZoneId zone) {
        this.directories = directories;
        this.borders = borders;
        this.clock = clock;
        this.zone = zone;
    }

    /// What became of it.
    ///
    /// @param borders those computed; the shipped ones where too few ordered anything
    /// @param customers how many ordered anything
    /// @param saved whether they are in force now; if not, somebody else saved some meanwhile
    public record Outcome(Borders borders, int customers, boolean saved) {}

    /// One walk over the directory and two requests.
    ///
    /// @throws io.mingce.failure.TryAgain where the directory cannot be read now
    public Outcome compute() {
        Borders before = borders.latest();
        var measured = new Measured(LocalDate.ofInstant(clock.instant(), zone));
        directories.walk(measured::add);
        Borders next = measured.borders().after(before);
        return new Outcome(next, measured.customers, borders.save(next));
    }

    /// Of how many, and how they part.
    private static final class Measured {

        private final LocalDate today;
        private final int day;
        private final Quintiles silent = new Quintiles();
        private final Quintiles orders = new Quintiles();
        private final Quintiles yuan = new Quintiles();
        private int customers;

        Measured(LocalDate today) {
            this.today = today;
            this.day = Math.toIntExact(today.toEpochDay());
        }

        void add(Row row) {
            row.entry()
                    .filter(entry -> !entry.text(Dimension.STATUS).equals(ARCHIVED))
                    .map(Entry::bought)
                    .filter(Bought::anything)
                    .ifPresent(this::add);
        }

        private void add(Bought bought) {
            customers++;
            silent.add(day - bought.last());
            orders.add(bought.orders());
            yuan.add(bought.yuan());
        }

        Borders borders() {
            return customers < Borders.FEWEST
                    ? Borders.SHIPPED
                    : new Borders(
                            silent.borders(),
                            orders.borders(),
                            yuan.borders(),
                            Optional.of(new Computed(today, customers)),
                            Borders.SHIPPED.version());
        }
    }
}
