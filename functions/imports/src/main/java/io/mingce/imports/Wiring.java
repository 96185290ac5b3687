package io.mingce.imports;

import io.mingce.audit.AuditTrail;
import io.mingce.cleaning.Cleaner;
import io.mingce.cleaning.DateOrder;
import io.mingce.edge.Batches;
import io.mingce.edge.EmfMetrics;
import io.mingce.edge.Json;
import io.mingce.edge.Metrics;
import io.mingce.registration.RegisterCustomers;
import io.mingce.registration.WithdrawSources;
import io.mingce.store.Host;
import io.mingce.store.ImportWiring;
import io.mingce.store.imports.S3ImportFiles;

import java.time.InstantSource;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Function;

/// What the handlers of this module are made of.
record Wiring(
        Metrics metrics,
        DroppedFiles droppedFiles,
        SplitImport splitImport,
        WorkOff workOff,
        ImportsApi importsApi,
        AuditTrail trail,
        InstantSource clock) {

    /// In which channels state local times.
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    static Wiring current() {
        return of(Host.current());
    }

    private static Wiring of(Host host) {
        var adapters = ImportWiring.of(host);
        var store = adapters.store();
        var jobs = adapters.jobs();
        var copies = adapters.copies();
        var files = new S3ImportFiles(adapters.bucket(), adapters.staging(), copies, host.clock());
        var sealed = new Sealed(files);
        var reports = new Reports(files, sealed, jobs);
        WorkQueue queue =
                work -> adapters.importRows().send(work.stream().map(Json::write).toList());
        var meanings = new BucketMeanings(adapters.bucket());
        var scrubs = adapters.scrubs();
        var scrub = new ScrubFiles(store.index(), files, copies, scrubs, sealed, meanings);
        return new Wiring(
                new EmfMetrics(System.out, host.clock()),
                new BucketInbox(adapters.bucket()),
                new SplitImport(
                        store.index(),
                        jobs,
                        copies,
                        scrubs,
                        sealed,
                        queue,
                        meanings,
                        reports,
                        host.clock()),
                new WorkOff(
                        jobs,
                        sealed,
                        queue,
                        new RegisterRows(register(store)),
                        new WithdrawSources(store.index(), store.identifiers(), store.customers()),
                        reports,
                        scrub,
                        Channels::named),
                new ImportsApi(
                        jobs,
                        files,
                        new UndoImport(jobs, queue),
                        (key, bytes) -> adapters.bucket().uploadLink(key, ImportsApi.ANY, bytes)),
                store.trail(),
                host.clock());
    }

    private static Function<DateOrder, RegisterCustomers> register(io.mingce.store.Wiring store) {
        Map<DateOrder, RegisterCustomers> byOrder = new EnumMap<>(DateOrder.class);
        for (DateOrder order : DateOrder.values()) {
            byOrder.put(
                    order,
                    new RegisterCustomers(
                            new Cleaner(order)::clean,
                            store.matching(),
                            store.index(),
                            store.identifiers(),
                            store.customers(),
                            store.cases(),
                            store.suppressions(),
                            ZONE));
        }
        return order -> java.util.Objects.requireNonNull(byOrder.get(order));
    }

    Batches batches(String function) {
        return new Batches(function, metrics);
    }
}
