package io.mingce.directory;

import io.mingce.customer.Customer;
import io.mingce.customer.CustomerPages;
import io.mingce.directory.Rebuilds.Rebuild;

import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;

/// Notes every customer anew: where the directory was lost, or a register is older than it. Customers are found and
/// change meanwhile as always, since what it notes are notes like all others. Those it has not come to are missing until
/// then where the directory was lost.
public final class RebuildDirectory {

    private final CustomerPages pages;
    private final NoteCustomers notes;
    private final Rebuilds rebuilds;

    public RebuildDirectory(CustomerPages pages, NoteCustomers notes, Rebuilds rebuilds) {
        this.pages = pages;
        this.notes = notes;
        this.rebuilds = rebuilds;
    }

    /// Begins, or begins again.
    public void begin() {
        rebuilds.save(new Rebuild(Optional.empty()));
    }

    /// Goes on with what was begun, a page at a time, as long as `goOn` says so; the next call goes on from there. A page
    /// is some ten requests.
    ///
    /// @return customers noted
    public int goOn(BooleanSupplier goOn) {
        int noted = 0;
        Optional<Rebuild> begun = rebuilds.begun();
        while (begun.isPresent() && goOn.getAsBoolean()) {
            CustomerPages.Page page = pages.page(begun.get().after());
            notes.note(page.customers().stream().map(Customer::id).collect(Collectors.toSet()));
            noted += page.customers().size();
            begun = page.next().map(next -> new Rebuild(Optional.of(next)));
            begun.ifPresentOrElse(rebuilds::save, rebuilds::end);
        }
        return noted;
    }
}
