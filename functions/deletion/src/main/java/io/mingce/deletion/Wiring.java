package io.mingce.deletion;

import io.mingce.audit.AuditTrail;
import io.mingce.cleaning.Cleaner;
import io.mingce.customer.Customers;
import io.mingce.edge.EmfMetrics;
import io.mingce.edge.Metrics;
import io.mingce.erasure.ReapplyErasures;
import io.mingce.identity.BlindIndex;
import io.mingce.registration.EditCustomer;
import io.mingce.request.CarryOut;
import io.mingce.request.CoolingOff;
import io.mingce.request.CorrectPerson;
import io.mingce.request.Deadlines;
import io.mingce.request.Doing;
import io.mingce.request.FetchCopy;
import io.mingce.request.HandleRequest;
import io.mingce.request.KeepHolds;
import io.mingce.request.ReceiveRequest;
import io.mingce.request.RequestKind;
import io.mingce.request.RequestQueue;
import io.mingce.request.RestrictPerson;
import io.mingce.request.Restrictions;
import io.mingce.request.VerifyCode;
import io.mingce.request.WakeRequests;
import io.mingce.request.WithdrawConsents;
import io.mingce.store.DeletionWiring;
import io.mingce.store.Host;

import java.security.SecureRandom;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// What the handlers are made of.
record Wiring(
        PublicRequests publicRequests,
        StaffRequests staffRequests,
        HoldsApi holdsApi,
        CarryOut carryOut,
        WakeRequests wake,
        ReapplyErasures reapply,
        RequestQueue queue,
        Metrics metrics,
        AuditTrail trail,
        InstantSource clock) {

    /// Where the customers are.
    static final ZoneId HOME = ZoneId.of("Asia/Shanghai");

    static Wiring current() {
        Host host = Host.current();
        DeletionWiring deletion = DeletionWiring.of(host);
        RequestQueue queue =
                (id, after) -> deletion.queue().send(List.of(QueueMessage.of(id)), after);
        return of(
                Ports.of(deletion),
                queue,
                deletion.store().trail(),
                new EmfMetrics(System.out, host.clock()),
                host.clock());
    }

    static Wiring of(
            Ports ports,
            RequestQueue queue,
            AuditTrail trail,
            Metrics metrics,
            InstantSource clock) {
        var random = new SecureRandom();
        var coolingOff = new CoolingOff(ports.coolingOff());
        BlindIndex index = ports.register().index();
        Customers customers = ports.register().customers();
        var office = new CarryOut.Office(ports.requests(), ports.holds(), ports.outbox(), HOME);
        var fetch = new FetchCopy(index, ports.requests(), ports.accessCopies(), random, clock);
        var handle = new HandleRequest(ports.register(), office, queue, coolingOff, random, clock);
        return new Wiring(
                new PublicRequests(
                        new ReceiveRequest(
                                index, ports.requests(), new Deadlines(HOME), queue, random, clock),
                        new VerifyCode(
                                index,
                                ports.requests(),
                                new Deadlines(HOME),
                                queue,
                                coolingOff,
                                clock),
                        fetch),
                new StaffRequests(
                        ports.requests(),
                        ports.erasures(),
                        handle,
                        new Receipts(ports.copies()),
                        HOME,
                        clock),
                new HoldsApi(
                        new KeepHolds(
                                ports.holds(),
                                customers,
                                new Restrictions(index, customers),
                                clock),
                        HOME,
                        clock),
                new CarryOut(
                        ports.register(),
                        office,
                        new CarryOut.Copied(
                                ports.copies(), ports.accessCopies(), ports.announcements()),
                        doings(ports, fetch, clock),
                        random,
                        clock),
                new WakeRequests(ports.requests(), ports.ends(), handle, queue, clock),
                ports.reapplying(
                        new ProveErasure(
                                ports.requests(), ports.announcements(), ports.signer(), clock),
                        clock),
                queue,
                metrics,
                trail,
                clock);
    }

    private static Map<RequestKind, Doing> doings(
            Ports ports, FetchCopy fetch, InstantSource clock) {
        BlindIndex index = ports.register().index();
        Customers customers = ports.register().customers();
        var proof =
                new ProveErasure(ports.requests(), ports.announcements(), ports.signer(), clock);
        var withdraw = new WithdrawConsents(ports.requests(), customers, index);
        var edit =
                new EditCustomer(
                        new Cleaner()::clean,
                        index,
                        ports.register().identifiers(),
                        customers,
                        HOME);
        var doings = new EnumMap<RequestKind, Doing>(RequestKind.class);
        doings.put(RequestKind.ERASE, new ErasePerson(ports.erasing(proof, clock)));
        doings.put(
                RequestKind.ACCESS,
                new MakeCopy(
                        customers, ports.copies(), ports.accessCopies(), fetch, ports.publicUrl()));
        doings.put(RequestKind.CORRECT, new CorrectPerson(ports.requests(), index, edit));
        doings.put(RequestKind.RESTRICT, new RestrictPerson(new Restrictions(index, customers)));
        doings.put(RequestKind.OBJECT, withdraw);
        doings.put(RequestKind.WITHDRAW, withdraw);
        return doings;
    }
}
