package io.mingce.customers;

import io.mingce.cleaning.Text;
import io.mingce.customer.Customer;
import io.mingce.customer.CustomerId;
import io.mingce.customer.Customers;
import io.mingce.customer.Field;
import io.mingce.customer.SourceRecord;
import io.mingce.edge.ApiAnswer;
import io.mingce.edge.ApiRequest;
import io.mingce.edge.Disclosure;
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

/// Finding and reading customers.
final class CustomersApi {

    private final FindCustomers find;
    private final Customers customers;
    private final InstantSource clock;

    CustomersApi(FindCustomers find, Customers customers, InstantSource clock) {
        this.find = find;
        this.customers = customers;
        this.clock = clock;
    }

    /// The customers that fit every one of the terms.
    ApiAnswer find(ApiRequest request, Disclosure shown) {
        List<SearchTerm> terms = terms(request);
        Map<CustomerId, Customer> found = byTerm(terms.getFirst());
        terms.stream().skip(1).forEach(term -> found.keySet().retainAll(byTerm(term).keySet()));
        var answer = new LinkedHashMap<String, Object>();
        answer.put(
                "items", found.values().stream().filter(shown::covers).map(shown::brief).toList());
        answer.put("next", null);
        return ApiAnswer.json(200, answer);
    }

    /// One customer with where everything came from.
    ApiAnswer one(ApiRequest request, Disclosure shown) {
        Customer customer =
                find.byId(new CustomerId(request.variable("id")))
                        .filter(shown::covers)
                        .orElseThrow(CustomersApi::nobody);
        List<SourceRecord> sources =
                customer.partitions().stream()
                        .flatMap(id -> customers.sources(id).stream())
                        .toList();
        return ApiAnswer.json(200, shown.whole(customer, sources))
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

    private static Refused nobody() {
        return new Refused(
                new Problem(
                        ProblemType.NOT_FOUND, new Text("没有这个客户", "there is no such customer")));
    }
}
