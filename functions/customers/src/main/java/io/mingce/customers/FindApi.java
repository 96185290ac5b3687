package io.mingce.customers;

import io.mingce.access.Scope;
import io.mingce.cleaning.Text;
import io.mingce.directory.CustomerQuery;
import io.mingce.directory.Position;
import io.mingce.directory.SearchCustomers;
import io.mingce.directory.Term;
import io.mingce.edge.ApiAnswer;
import io.mingce.edge.ApiRequest;
import io.mingce.edge.Cursors;
import io.mingce.edge.Disclosure;
import io.mingce.edge.Problem;
import io.mingce.edge.ProblemType;
import io.mingce.edge.Refused;

import org.jspecify.annotations.Nullable;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Optional;

/// Finding customers. Whoever may see only their own finds only those, and may list them without a filter.
record FindApi(SearchCustomers search, Cursors cursors, InstantSource clock) {

    ApiAnswer find(ApiRequest request, Disclosure shown) {
        CustomerQuery query =
                Query.of(
                        request.query(),
                        shown.user(),
                        LocalDate.ofInstant(clock.instant(), Times.HOME));
        if (query.terms().isEmpty() && shown.scope() == Scope.ALL) {
            throw everybody();
        }
        if (shown.scope() != Scope.ALL) {
            query = query.and(new Term.OwnedBy(shown.user()));
        }
        String list = Cursors.list(request);
        Optional<Position> after = cursors.position(request, list).flatMap(Position::of);
        SearchCustomers.Page page = search.search(query, after, Cursors.limit(request));
        var answer = new LinkedHashMap<String, @Nullable Object>();
        answer.put(
                "items",
                page.customers().stream().filter(shown::covers).map(shown::brief).toList());
        answer.put(
                "next",
                page.next()
                        .map(next -> cursors.next(request.caller(), list, next.text()))
                        .orElse(null));
        return ApiAnswer.json(200, answer);
    }

    /// Nobody leafs through the whole register by accident.
    private static Refused everybody() {
        String filters = String.join(", ", Query.PARAMETERS);
        return new Refused(
                new Problem(
                        ProblemType.INVALID_PARAMETER,
                        new Text(
                                "请至少给出一个查询条件：" + filters, "search by at least one of " + filters)));
    }
}
