package io.mingce.customers;

import io.mingce.access.Scope;
import io.mingce.cleaning.Text;
import io.mingce.directory.CustomerQuery;
import io.mingce.edge.ApiAnswer;
import io.mingce.edge.ApiRequest;
import io.mingce.edge.Cursors;
import io.mingce.edge.Disclosure;
import io.mingce.edge.Problem;
import io.mingce.edge.ProblemType;
import io.mingce.edge.Refused;

import java.time.InstantSource;
import java.time.LocalDate;

/// Finding customers. Whoever may see only their own may list them without a filter.
record FindApi(Listing listing, InstantSource clock) {

    ApiAnswer find(ApiRequest request, Disclosure shown) {
        CustomerQuery query =
                Query.of(
                        request.query(),
                        shown.user(),
                        LocalDate.ofInstant(clock.instant(), Times.HOME));
        if (query.terms().isEmpty() && shown.scope() == Scope.ALL) {
            throw everybody();
        }
        return listing.page(query, Cursors.list(request), request, shown);
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
