package io.mingce.tags;

import io.mingce.audit.AuditTrail;
import io.mingce.customer.Customers;
import io.mingce.directory.CountCustomers;
import io.mingce.directory.Directories;
import io.mingce.directory.SearchCustomers;
import io.mingce.edge.EmfMetrics;
import io.mingce.edge.Metrics;
import io.mingce.identity.BlindIndex;
import io.mingce.identity.Identifiers;
import io.mingce.rfm.RfmBorders;
import io.mingce.segment.Segments;
import io.mingce.store.Host;
import io.mingce.store.TagDefinitions;
import io.mingce.store.TaggingWiring;
import io.mingce.tagging.PreviewRule;
import io.mingce.tagging.Reevaluations;
import io.mingce.tagging.RuleCompiler;
import io.mingce.tagging.Rules;

import java.time.InstantSource;

/// What the handler of the API is made of.
record ApiWiring(Definitions definitions, Metrics metrics, AuditTrail trail, InstantSource clock) {

    /// What this API needs of the store.
    record Ports(
            Rules rules,
            Reevaluations reevaluations,
            ReevaluationQueue queue,
            Segments segments,
            RfmBorders borders,
            BlindIndex index,
            Identifiers identifiers,
            Customers customers,
            Directories directories) {}

    static ApiWiring current() {
        Host host = Host.current();
        var tagging = TaggingWiring.of(host, Wiring.CHINA);
        var store = tagging.store();
        var directory = tagging.directory();
        var ports =
                new Ports(
                        tagging.rules(),
                        tagging.reevaluations(),
                        Wiring.queue(tagging),
                        TagDefinitions.of(host).segments(),
                        directory.borders(),
                        store.index(),
                        store.identifiers(),
                        store.customers(),
                        directory.directories());
        return new ApiWiring(
                of(ports, new RuleCompiler(), host.clock()),
                new EmfMetrics(System.out, host.clock()),
                store.trail(),
                host.clock());
    }

    static Definitions of(Ports ports, RuleCompiler compiler, InstantSource clock) {
        var count =
                new CountCustomers(
                        ports.index(), ports.directories(), ports.borders(), clock, Wiring.CHINA);
        var search =
                new SearchCustomers(
                        ports.index(),
                        ports.identifiers(),
                        ports.customers(),
                        ports.directories(),
                        ports.borders(),
                        clock,
                        Wiring.CHINA);
        return new Definitions(
                new TagsApi(ports.rules(), count),
                new RulesApi(ports.rules(), compiler, ports.queue(), clock),
                new RulePreviewApi(
                        compiler,
                        new PreviewRule(
                                compiler,
                                ports.customers(),
                                ports.directories(),
                                clock,
                                Wiring.CHINA)),
                new ReevaluationsApi(ports.reevaluations()),
                new SegmentsApi(ports.segments(), count, search, clock, Wiring.CHINA),
                new RfmApi(ports.borders(), count, clock, Wiring.CHINA));
    }
}
