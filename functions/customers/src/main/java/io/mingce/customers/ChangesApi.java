package io.mingce.customers;

import io.mingce.audit.Access;
import io.mingce.audit.AuditLog;
import io.mingce.customer.Customer;
import io.mingce.customer.CustomerId;
import io.mingce.customer.Customers;
import io.mingce.customer.ProtectiveTags;
import io.mingce.customer.Told;
import io.mingce.edge.ApiAnswer;
import io.mingce.edge.ApiRequest;
import io.mingce.edge.Cursors;
import io.mingce.edge.Disclosure;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// Who changed what when: what staff did by the audit trail, which is kept for three years and may be some seconds
/// behind; what came in by itself by its source records. Names only, never values.
record ChangesApi(
        Desk desk, Customers customers, AuditLog log, Cursors cursors, InstantSource clock) {

    /// What the privacy officer does with requests and holds is not for those who work with the customer.
    private static final Set<String> OF_PRIVACY = Set.of("requests", "hold");

    ApiAnswer changes(ApiRequest request, Disclosure shown) {
        Customer customer = desk.named(request, shown);
        var pages = new Pages<Change>(cursors, "changes of " + customer.id(), Change::place);
        int limit = Cursors.limit(request);
        Instant until =
                pages.after(request).map(Place::time).orElseGet(clock::instant).plusNanos(1);
        List<Change> all =
                Stream.concat(
                                customer.partitions().stream().flatMap(this::told),
                                customer.partitions().stream()
                                        .flatMap(id -> noted(id, until, limit)))
                        .distinct()
                        .sorted((a, b) -> a.place().compareTo(b.place()))
                        .toList();
        return ApiAnswer.json(200, pages.asked(request, all, Change::view));
    }

    private Stream<Change> told(CustomerId id) {
        return customers.sources(id).stream()
                .filter(record -> !ProtectiveTags.toldBy(record))
                .map(Told::by)
                .filter(Told::outside)
                .map(Change::of);
    }

    /// Enough for a page: all that happened at the very instant where it begins, and one more than fits.
    private Stream<Change> noted(CustomerId id, Instant until, int limit) {
        var question =
                new AuditLog.Question(
                        new AuditLog.Subject.OfCustomer(id),
                        Instant.EPOCH,
                        until,
                        Optional.of(Access.Outcome.CHANGED));
        var found = new ArrayList<Access>();
        Optional<String> from = Optional.empty();
        do {
            AuditLog.Page page = log.page(question, from, limit + 1);
            found.addAll(page.accesses());
            from = page.next();
        } while (from.isPresent() && before(found, until) <= limit);
        return found.stream()
                .filter(access -> !OF_PRIVACY.contains(access.action()))
                .map(Change::of);
    }

    private static long before(List<Access> found, Instant until) {
        return found.stream().filter(access -> access.at().isBefore(until.minusNanos(1))).count();
    }

    /// One change.
    private record Change(Place place, Map<String, Object> view) {

        static Change of(Told told) {
            var view = new LinkedHashMap<String, Object>();
            view.put("time", told.at().toString());
            view.put("channel", told.channel());
            view.put("source", told.source().value());
            view.put("fields", told.fields());
            return new Change(new Place(told.at(), told.source().value()), view);
        }

        static Change of(Access access) {
            var view = new LinkedHashMap<String, Object>();
            view.put("time", access.at().toString());
            view.put("by", access.user());
            view.put("action", access.action());
            view.put("fields", access.fields());
            return new Change(new Place(access.at(), access.request() + access.action()), view);
        }
    }
}
