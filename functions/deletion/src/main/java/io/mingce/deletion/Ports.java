package io.mingce.deletion;

import io.mingce.archiving.RetentionEnds;
import io.mingce.erasure.AccessCopies;
import io.mingce.erasure.Announcements;
import io.mingce.erasure.CopyLedger;
import io.mingce.erasure.EraseCustomers;
import io.mingce.erasure.Erasures;
import io.mingce.erasure.Leftovers;
import io.mingce.erasure.Proof;
import io.mingce.erasure.ReapplyErasures;
import io.mingce.erasure.Scrubs;
import io.mingce.erasure.Signer;
import io.mingce.erasure.Suppressions;
import io.mingce.importing.ImportJobs;
import io.mingce.request.CarryOut;
import io.mingce.request.Holds;
import io.mingce.request.Outbox;
import io.mingce.request.Requests;
import io.mingce.store.DeletionWiring;

import java.time.Duration;
import java.time.InstantSource;

/// What the use cases of requests need of the outside.
///
/// @param publicUrl of the public API, without a slash at its end
record Ports(
        CarryOut.Register register,
        Requests requests,
        Holds holds,
        Outbox outbox,
        CopyLedger copies,
        AccessCopies accessCopies,
        Announcements announcements,
        Signer signer,
        Suppressions suppressions,
        Leftovers leftovers,
        Scrubs scrubs,
        ImportJobs imports,
        Erasures erasures,
        RetentionEnds ends,
        String publicUrl,
        Duration coolingOff) {

    static Ports of(DeletionWiring deletion) {
        var store = deletion.store();
        return new Ports(
                new CarryOut.Register(store.index(), store.identifiers(), store.customers()),
                deletion.requests(),
                deletion.holds(),
                deletion.outbox(),
                deletion.copies(),
                deletion.accessCopies(),
                deletion.announcements(),
                deletion.signer(),
                store.suppressions(),
                deletion.leftovers(),
                deletion.scrubs(),
                deletion.imports(),
                deletion.erasures(),
                deletion.ends(),
                deletion.publicUrl(),
                deletion.coolingOff());
    }

    EraseCustomers erasing(Proof proof, InstantSource clock) {
        return new EraseCustomers(
                register.index(),
                register.identifiers(),
                register.customers(),
                suppressions,
                leftovers,
                scrubs,
                imports,
                copies,
                accessCopies,
                erasures,
                proof,
                clock);
    }

    ReapplyErasures reapplying(Proof proof, InstantSource clock) {
        return new ReapplyErasures(
                register.index(),
                register.identifiers(),
                register.customers(),
                suppressions,
                leftovers,
                scrubs,
                imports,
                copies,
                accessCopies,
                erasures,
                proof,
                clock);
    }
}
