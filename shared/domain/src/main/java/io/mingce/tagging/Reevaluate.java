package io.mingce.tagging;

import io.mingce.customer.Customer;
import io.mingce.customer.CustomerId;
import io.mingce.customer.CustomerPages;
import io.mingce.tagging.Reevaluation.State;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.IntSupplier;

/// Looks at everybody again, since the rules changed: page by page, noting after each how far it is. It may be broken off
/// at any point and begun again; a page is then looked at twice, which changes nothing. Of two that work on one job, one
/// stops at the end of its page.
public final class Reevaluate {

    private final Reevaluations jobs;
    private final Rules rules;
    private final CustomerPages pages;
    private final Function<Set<CustomerId>, Tagged> tag;
    private final IntSupplier total;
    private final InstantSource clock;

    /// @param tag what tags customers: `TagCustomers`
    /// @param total how many customers there are
    public Reevaluate(
            Reevaluations jobs,
            Rules rules,
            CustomerPages pages,
            Function<Set<CustomerId>, Tagged> tag,
            IntSupplier total,
            InstantSource clock) {
        this.jobs = jobs;
        this.rules = rules;
        this.pages = pages;
        this.tag = tag;
        this.total = total;
        this.clock = clock;
    }

    /// Works on the job of this revision, if it is running: a page at least, so that whoever is asked again and again comes
    /// to an end. Three requests for each page of some hundred customers, besides
    /// those of tagging.
    ///
    /// @param more whether there is time for another page
    /// @return [TagRun#unfinished()]: whether somebody is to go on with it, who is not at it already
    /// @throws io.mingce.failure.TryAgain where the tables are too busy now
    public TagRun workOn(long revision, BooleanSupplier more) {
        var done = new TagPages(tag);
        Optional<Reevaluation> job = jobs.find(revision);
        while (job.isPresent() && running(job.get())) {
            Reevaluation before = job.get();
            Reevaluation after = step(before, done);
            if (!jobs.advance(before, after)) {
                return done.run(false);
            }
            job = Optional.of(after);
            if (running(after) && !more.getAsBoolean()) {
                return done.run(true);
            }
        }
        return done.run(false);
    }

    private static boolean running(Reevaluation job) {
        return job.state() == State.RUNNING;
    }

    private Reevaluation step(Reevaluation job, TagPages done) {
        if (rules.revision() != job.revision()) {
            return moved(job, State.SUPERSEDED, job.position(), 0, 0);
        }
        CustomerPages.Page page = pages.page(job.position());
        int customers = done.customers();
        int changed = done.changed();
        List<CustomerId> ids = page.customers().stream().map(Customer::id).toList();
        if (!done.together(ids)) {
            done.apart(ids);
        }
        return moved(
                job,
                page.next().isPresent() ? State.RUNNING : State.DONE,
                page.next(),
                done.customers() - customers,
                done.changed() - changed);
    }

    private Reevaluation moved(
            Reevaluation job, State state, Optional<String> position, int customers, int changed) {
        boolean begins = job.position().isEmpty() && job.customers() == 0;
        return new Reevaluation(
                job.revision(),
                state,
                position,
                job.customers() + customers,
                job.changed() + changed,
                begins ? total.getAsInt() : job.total(),
                job.startedAt(),
                state == State.RUNNING ? Optional.empty() : Optional.of(clock.instant()));
    }
}
