package io.mingce.tagging;

import io.mingce.customer.CustomerId;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Function;

/// Tags the customers of whom time alone may have changed something: those who are due, and nobody else. Can be repeated
/// at any point; whoever was done is due no more.
public final class TagDue {

    private static final int PAGE = 100;

    /// Of pages that failed; the rest comes again with the next run.
    private static final int KEPT = 10_000;

    private final TagAssignments assignments;
    private final Function<Set<CustomerId>, Tagged> tag;
    private final InstantSource clock;
    private final ZoneId zone;

    /// @param tag what tags customers: `TagCustomers`
    /// @param zone in which days begin
    public TagDue(
            TagAssignments assignments,
            Function<Set<CustomerId>, Tagged> tag,
            InstantSource clock,
            ZoneId zone) {
        this.assignments = assignments;
        this.tag = tag;
        this.clock = clock;
        this.zone = zone;
    }

    /// Tags those who are due now. One request for each hundred of them, 16 where there are none, besides those of
    /// tagging. Pages that failed are gone through one by one when all others are done, so that nobody is held up.
    ///
    /// @param more whether there is time for another page
    /// @throws io.mingce.failure.TryAgain where the tables are too busy now
    public TagRun tag(BooleanSupplier more) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), zone);
        // Not always the same one first: where time is always short, none is always last.
        int first = Math.floorMod(clock.instant().getEpochSecond() / 3600, TagAssignments.SHARDS);
        var pages = new TagPages(tag);
        List<CustomerId> left = new ArrayList<>();
        for (int i = 0; i < TagAssignments.SHARDS; i++) {
            int shard = (first + i) % TagAssignments.SHARDS;
            Optional<String> next = Optional.empty();
            do {
                if (!more.getAsBoolean() || left.size() >= KEPT) {
                    return apart(left, pages, more, true);
                }
                TagAssignments.Page page = assignments.due(shard, today, next, PAGE);
                if (!pages.together(page.ids())) {
                    left.addAll(page.ids());
                }
                next = page.next();
            } while (next.isPresent());
        }
        return apart(left, pages, more, false);
    }

    private static TagRun apart(
            List<CustomerId> left, TagPages pages, BooleanSupplier more, boolean unfinished) {
        for (int from = 0; from < left.size(); from += PAGE) {
            if (!more.getAsBoolean()) {
                return pages.run(true);
            }
            pages.apart(left.subList(from, Math.min(from + PAGE, left.size())));
        }
        return pages.run(unfinished);
    }
}
