package io.mingce.customers;

import io.mingce.access.Scope;
import io.mingce.customer.Customer;
import io.mingce.directory.CustomerQuery;
import io.mingce.directory.Position;
import io.mingce.directory.SearchCustomers;
import io.mingce.directory.Term;
import io.mingce.edge.ApiAnswer;
import io.mingce.edge.ApiRequest;
import io.mingce.edge.Cursors;
import io.mingce.edge.Disclosure;
import io.mingce.edge.ShownTags;

import org.jspecify.annotations.Nullable;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// Lists customers page by page. Whoever may see only their own gets only those.
record Listing(SearchCustomers search, TagSights sights, Cursors cursors) {

    /// The page that the request asks for.
    ///
    /// @param list names the list, see [Cursors]
    ApiAnswer page(CustomerQuery asked, String list, ApiRequest request, Disclosure shown) {
        CustomerQuery query =
                shown.scope() == Scope.ALL ? asked : asked.and(new Term.OwnedBy(shown.user()));
        Optional<Position> after = cursors.position(request, list).flatMap(Position::of);
        SearchCustomers.Page page = search.search(query, after, Cursors.limit(request));
        ShownTags tags = shown.tags(sights.of(request));
        var answer = new LinkedHashMap<String, @Nullable Object>();
        answer.put(
                "items",
                page.customers().stream()
                        .filter(shown::covers)
                        .map(customer -> view(customer, shown, tags))
                        .toList());
        answer.put(
                "next",
                page.next()
                        .map(next -> cursors.next(request.caller(), list, next.text()))
                        .orElse(null));
        return ApiAnswer.json(200, answer);
    }

    private static Map<String, @Nullable Object> view(
            Customer customer, Disclosure shown, ShownTags tags) {
        var view = new LinkedHashMap<String, @Nullable Object>(shown.brief(customer));
        view.putAll(tags.names(customer));
        return view;
    }
}
