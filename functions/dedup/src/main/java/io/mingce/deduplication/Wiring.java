package io.mingce.deduplication;

import io.mingce.audit.AuditTrail;
import io.mingce.customer.CustomerPages;
import io.mingce.customer.Customers;
import io.mingce.dedup.Deduplicate;
import io.mingce.dedup.DryRun;
import io.mingce.dedup.DryRuns;
import io.mingce.dedup.KeepApart;
import io.mingce.dedup.MergeCustomers;
import io.mingce.dedup.Merges;
import io.mingce.dedup.RuleCase;
import io.mingce.dedup.SplitCustomer;
import io.mingce.dedup.Splits;
import io.mingce.dedup.Suggestions;
import io.mingce.dedup.UndoMerge;
import io.mingce.directory.NoteCustomers;
import io.mingce.edge.EmfMetrics;
import io.mingce.edge.Json;
import io.mingce.edge.Metrics;
import io.mingce.identity.BlindIndex;
import io.mingce.identity.Identifiers;
import io.mingce.matching.MatchCustomer;
import io.mingce.matching.MatchMembers;
import io.mingce.matching.MatchWeights;
import io.mingce.review.ReviewCases;
import io.mingce.store.DirectoryWiring;
import io.mingce.store.DryRunWiring;
import io.mingce.store.Host;

import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;

/// What the handlers of this module are made of.
record Wiring(
        NoteCustomers directory,
        Deduplicate deduplicate,
        CasesApi cases,
        MergesApi merges,
        DryRunsApi dryRuns,
        WorkOffDryRun workOffDryRun,
        Metrics metrics,
        AuditTrail trail,
        InstantSource clock) {

    private static final ZoneOffset CHINA = ZoneOffset.ofHours(8);

    static Wiring current() {
        Host host = Host.current();
        var dryRuns = DryRunWiring.of(host);
        var store = dryRuns.store();
        return of(
                DirectoryWiring.of(host, store, CHINA).note(),
                store.customers(),
                store.merges(),
                store.splits(),
                store.identifiers(),
                store.cases(),
                dryRuns.pages(),
                dryRuns.dryRuns(),
                id ->
                        dryRuns.queue()
                                .send(List.of(Json.write(new DryRunQueue.Message(id.value())))),
                store.index(),
                new EmfMetrics(System.out, host.clock()),
                store.trail(),
                host.clock());
    }

    static Wiring of(
            NoteCustomers directory,
            Customers customers,
            Merges merges,
            Splits splits,
            Identifiers identifiers,
            ReviewCases cases,
            CustomerPages pages,
            DryRuns dryRuns,
            DryRunQueue queue,
            BlindIndex index,
            Metrics metrics,
            AuditTrail trail,
            InstantSource clock) {
        MatchWeights weights = MatchWeights.shipped();
        var merging = new MergeCustomers(customers, merges, identifiers, clock);
        var undoing =
                new UndoMerge(
                        index,
                        customers,
                        merges,
                        splits,
                        identifiers,
                        new Suggestions(new MatchCustomer(weights)),
                        clock);
        return new Wiring(
                directory,
                new Deduplicate(
                        new MatchMembers(weights),
                        index,
                        identifiers,
                        customers,
                        splits,
                        merging,
                        undoing,
                        cases,
                        clock,
                        CHINA),
                new CasesApi(
                        cases,
                        customers,
                        new RuleCase(cases, merging, new KeepApart(customers), clock),
                        clock),
                new MergesApi(
                        merges,
                        customers,
                        merging,
                        undoing,
                        new SplitCustomer(index, customers, splits, identifiers),
                        metrics),
                new DryRunsApi(dryRuns, queue, customers, new DryRunView(weights), clock),
                new WorkOffDryRun(dryRuns, new DryRun(weights, pages, clock, CHINA)),
                metrics,
                trail,
                clock);
    }
}
