package io.mingce.tags;

import io.mingce.archiving.ArchivePolicy;
import io.mingce.customer.CustomerId;
import io.mingce.customer.CustomerPages;
import io.mingce.customer.Customers;
import io.mingce.directory.Directories;
import io.mingce.edge.EmfMetrics;
import io.mingce.edge.Json;
import io.mingce.edge.Metrics;
import io.mingce.store.Host;
import io.mingce.store.TaggingWiring;
import io.mingce.tagging.AdoptRelease;
import io.mingce.tagging.Reevaluate;
import io.mingce.tagging.Reevaluations;
import io.mingce.tagging.Releases;
import io.mingce.tagging.RuleCompiler;
import io.mingce.tagging.Rules;
import io.mingce.tagging.TagAssignments;
import io.mingce.tagging.TagCustomers;
import io.mingce.tagging.TagDue;
import io.mingce.tagging.Tagged;

import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/// What the handlers are made of that keep tags as they are to be.
record Wiring(
        Function<Set<CustomerId>, Tagged> tag,
        TagDue due,
        AdoptRelease adopt,
        Reevaluate reevaluate,
        Reevaluations reevaluations,
        ReevaluationQueue queue,
        Metrics metrics) {

    /// In which days begin.
    static final ZoneOffset CHINA = ZoneOffset.ofHours(8);

    static Wiring current() {
        Host host = Host.current();
        var tagging = TaggingWiring.of(host, CHINA);
        return of(
                tagging.rules(),
                tagging.reevaluations(),
                tagging.releases(),
                tagging.store().customers(),
                tagging.pages(),
                tagging.store().assignments(),
                tagging.directory().directories(),
                queue(tagging),
                new EmfMetrics(System.out, host.clock()),
                host.clock());
    }

    /// Where it is announced that everybody is to be looked at again.
    static ReevaluationQueue queue(TaggingWiring tagging) {
        return revision ->
                tagging.queue().send(List.of(Json.write(new ReevaluationQueue.Message(revision))));
    }

    static Wiring of(
            Rules rules,
            Reevaluations reevaluations,
            Releases releases,
            Customers customers,
            CustomerPages pages,
            TagAssignments assignments,
            Directories directories,
            ReevaluationQueue queue,
            Metrics metrics,
            InstantSource clock) {
        var tag =
                new TagCustomers(
                        rules,
                        new RuleCompiler(),
                        customers,
                        assignments,
                        ArchivePolicy.shipped(),
                        clock,
                        CHINA);
        return new Wiring(
                tag::tag,
                new TagDue(assignments, tag::tag, clock, CHINA),
                new AdoptRelease(releases, clock),
                new Reevaluate(
                        reevaluations,
                        rules,
                        pages,
                        tag::tag,
                        () -> directories.latest().size(),
                        clock),
                reevaluations,
                queue,
                metrics);
    }
}
