package io.mingce.customers;

import io.mingce.access.Action;
import io.mingce.cleaning.Cleaner;
import io.mingce.customer.Customers;
import io.mingce.directory.SearchCustomers;
import io.mingce.edge.Cursors;
import io.mingce.edge.OpenApi;
import io.mingce.edge.Route;
import io.mingce.matching.MatchCustomer;
import io.mingce.registration.Cleaning;
import io.mingce.registration.EditCustomer;
import io.mingce.registration.RecordEvent;
import io.mingce.registration.RegisterCustomers;
import io.mingce.registration.StateConsent;
import io.mingce.registration.StateTag;

import java.time.InstantSource;
import java.util.List;

/// Everything that staff may do with customers.
record Staff(
        FindApi find,
        SegmentApi segment,
        ReadApi read,
        EntryApi entry,
        EditApi edit,
        EventsApi events,
        TagsApi tags,
        ConsentsApi consents,
        RelateApi relate,
        RevealApi reveal,
        ChangesApi changes) {

    static Staff of(Ports ports, MatchCustomer matching, InstantSource clock) {
        Cleaning cleaning = new Cleaner()::clean;
        Customers customers = ports.customers();
        var register =
                new RegisterCustomers(
                        cleaning,
                        matching,
                        ports.index(),
                        ports.identifiers(),
                        customers,
                        ports.cases(),
                        ports.suppressions(),
                        Times.HOME);
        var editCustomer =
                new EditCustomer(
                        cleaning, ports.index(), ports.identifiers(), customers, Times.HOME);
        var desk = new Desk(customers);
        var delivery = new Delivery(ports.index(), ports.deliveryKeys());
        var cursors = new Cursors(ports.index());
        TagSights sights = TagSights.of(ports.rules(), ports.borders(), clock);
        var search =
                new SearchCustomers(
                        ports.index(),
                        ports.identifiers(),
                        customers,
                        ports.directories(),
                        ports.borders(),
                        clock,
                        Times.HOME);
        var listing = new Listing(search, sights, cursors);
        return new Staff(
                new FindApi(listing, clock),
                new SegmentApi(listing, ports.segments(), sights),
                new ReadApi(desk, customers, sights, cursors),
                new EntryApi(cleaning, register, customers, delivery, clock),
                new EditApi(desk, editCustomer, delivery, clock),
                new EventsApi(desk, new RecordEvent(customers), delivery, clock),
                new TagsApi(desk, new StateTag(customers), delivery, sights, clock),
                new ConsentsApi(desk, new StateConsent(customers), delivery, clock),
                new RelateApi(desk, ports.relations(), clock),
                new RevealApi(desk),
                new ChangesApi(desk, customers, ports.log(), cursors, clock));
    }

    /// The table of the API.
    List<Route> routes() {
        return List.of(
                new Route("GET", "/customers", Action.FIND, find::find),
                new Route("GET", "/segments/{name}/customers", Action.FIND, segment::customers),
                new Route("POST", "/customers", Action.CREATE, entry::create),
                new Route("GET", "/customers/{id}", Action.READ, read::one),
                new Route("PATCH", "/customers/{id}", Action.EDIT, edit::patch),
                new Route(
                        "GET",
                        "/customers/{id}/interactions",
                        Action.READ,
                        (request, shown) -> read.part(HistoryPart.INTERACTIONS, request, shown)),
                new Route(
                        "GET",
                        "/customers/{id}/orders",
                        Action.READ,
                        (request, shown) -> read.part(HistoryPart.ORDERS, request, shown)),
                new Route(
                        "GET",
                        "/customers/{id}/sources",
                        Action.READ,
                        (request, shown) -> read.part(HistoryPart.SOURCES, request, shown)),
                new Route(
                        "POST", "/customers/{id}/interactions", Action.RECORD, events::interaction),
                new Route("POST", "/customers/{id}/orders", Action.RECORD, events::order),
                new Route("PUT", "/customers/{id}/tags/{name}", Action.TAG, tags::put),
                new Route("DELETE", "/customers/{id}/tags/{name}", Action.TAG, tags::delete),
                new Route(
                        "PUT", "/customers/{id}/consents/{purpose}", Action.CONSENT, consents::put),
                new Route(
                        "PUT",
                        "/customers/{id}/relations/{kind}/{other}",
                        Action.RELATE,
                        relate::put),
                new Route(
                        "DELETE",
                        "/customers/{id}/relations/{kind}/{other}",
                        Action.RELATE,
                        relate::delete),
                new Route("PUT", "/customers/{id}/owner", Action.ASSIGN, edit::owner),
                new Route("POST", "/customers/{id}/reveal", Action.REVEAL, reveal::reveal),
                new Route("GET", "/customers/{id}/changes", Action.READ_CHANGES, changes::changes),
                new Route(
                        "GET",
                        "/openapi.json",
                        Action.DESCRIBE,
                        (request, _) -> OpenApi.STAFF.answer(request)));
    }
}
