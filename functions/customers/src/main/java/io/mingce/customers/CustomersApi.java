package io.mingce.customers;

import io.mingce.access.Role;
import io.mingce.cleaning.Text;
import io.mingce.customer.Customer;
import io.mingce.customer.CustomerId;
import io.mingce.customer.Customers;
import io.mingce.customer.Field;
import io.mingce.customer.SourceRecord;
import io.mingce.edge.ApiAnswer;
import io.mingce.edge.ApiRequest;
import io.mingce.edge.Caller;
import io.mingce.edge.CustomerView;
import io.mingce.edge.Problem;
import io.mingce.edge.ProblemType;
import io.mingce.edge.Refused;
import io.mingce.identity.FindCustomers;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Finding and reading customers, masked by role. A salesperson sees only their own customers: as nobody owns one yet,
/// none.
final class CustomersApi {

    private static final Set<Role> WHO = Set.of(Role.SALES, Role.SERVICE, Role.MANAGER);
    private static final Set<Role> ALL_CUSTOMERS = Set.of(Role.SERVICE, Role.MANAGER);

    private final FindCustomers find;
    private final Customers customers;
    private final InstantSource clock;

    CustomersApi(FindCustomers find, Customers customers, InstantSource clock) {
        this.find = find;
        this.customers = customers;
        this.clock = clock;
    }

    /// The customers that fit every one of the terms.
    ApiAnswer find(ApiRequest request) {
        Caller caller = request.caller();
        caller.require(WHO);
        List<SearchTerm> terms = terms(request);
        Map<CustomerId, Customer> found = byTerm(terms.getFirst());
        terms.stream().skip(1).forEach(term -> found.keySet().retainAll(byTerm(term).keySet()));
        var answer = new LinkedHashMap<String, Object>();
        answer.put(
                "items",
                found.values().stream()
                        .filter(c -> visible(caller))
                        .map(c -> CustomerView.of(c, caller.roles()))
                        .toList());
        answer.put("next", null);
        return ApiAnswer.json(200, answer);
    }

    /// One customer with where everything came from.
    ApiAnswer one(ApiRequest request) {
        Caller caller = request.caller();
        caller.require(WHO);
        Customer customer =
                find.byId(new CustomerId(request.variable("id")))
                        .filter(_ -> visible(caller))
                        .orElseThrow(CustomersApi::nobody);
        List<SourceRecord> sources =
                customer.partitions().stream()
                        .flatMap(id -> customers.sources(id).stream())
                        .toList();
        return ApiAnswer.json(200, CustomerView.whole(customer, sources, caller.roles()))
                .with("ETag", "\"" + customer.version() + "\"");
    }

    private List<SearchTerm> terms(ApiRequest request) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.ofHours(8));
        var terms = new ArrayList<SearchTerm>();
        for (Field field : SearchTerm.FIELDS) {
            String text = request.query().getOrDefault(field.key(), "");
            if (!text.isBlank()) {
                terms.add(SearchTerm.of(field, text, today));
            }
        }
        if (terms.isEmpty()) {
            throw new Refused(
                    new Problem(
                            ProblemType.INVALID_PARAMETER,
                            new Text(
                                    "请按 phone、email、idCard、uscc 或 name 查询",
                                    "search by phone, email, idCard, uscc or name")));
        }
        return terms;
    }

    private Map<CustomerId, Customer> byTerm(SearchTerm term) {
        var found = new LinkedHashMap<CustomerId, Customer>();
        term.values()
                .forEach(value -> find.by(term.field(), value).forEach(c -> found.put(c.id(), c)));
        return found;
    }

    private static boolean visible(Caller caller) {
        return caller.roles().stream().anyMatch(ALL_CUSTOMERS::contains);
    }

    private static Refused nobody() {
        return new Refused(
                new Problem(
                        ProblemType.NOT_FOUND, new Text("没有这个客户", "there is no such customer")));
    }
}
